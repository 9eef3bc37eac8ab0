"""A hundred thousand documents and as many topics, in words that offices use, and what is looked for in them."""

import random
from collections.abc import Iterator
from datetime import date, time, timedelta

from goufu.base.civil import civil_instant
from goufu.cli.bench.programme.province import COUNTIES
from goufu.parties.regions import region
from goufu.rooms.governance.models import PolicyDocument, Topic
from goufu.rooms.governance.wording import words_of

DOCUMENTS = 100_000
BODY = "GB-510000-BENCH001"
SUBJECTS = (
    "养老服务",
    "儿童关爱",
    "残疾人康复",
    "社区治理",
    "乡村振兴",
    "社会救助",
    "志愿服务",
    "孵化培育",
    "供需匹配",
    "信息公开",
    "全程监管",
    "绩效评价",
    "信用管理",
    "指导性目录",
    "预算管理",
    "合同备案",
    "政府购买服务",
    "事业单位改革",
    "民族语言译制",
    "未成年人保护",
    "殡葬服务",
    "流浪救助",
    "心理辅导",
    "社会工作站",
    "助餐服务",
    "家政培训",
    "防灾减灾",
    "法律援助",
)
KINDS = ("实施方案", "管理办法", "通知", "工作要点", "任务清单", "意见", "操作规程", "考核细则")
SAID = (
    "各县（市、区）应当在每年三月底前报送年度计划",
    "承接主体应当依法登记并通过年度检查",
    "采购意向应当在采购活动开始前三十日公开",
    "验收不合格的限期整改",
    "绩效评价结果作为以后年度预算安排的参考",
    "建立社会组织信用记录",
    "严禁转包",
    "联席会议每季度召开一次",
    "财政部门会同民政部门开展监督检查",
    "对困难群众实行台账管理",
    "推动城乡服务均等化",
    "村（社区）收集居民需求后报乡镇人民政府核实",
    "服务对象满意度低于百分之八十的不得续签",
    "支持初创社会组织发展",
)
ASKED = (
    "政府购买服务",
    "养老服务 管理办法",
    "富顺县 社区治理",
    "康定市 民族语言译制",
    "绩效评价",
    "流浪救助 操作规程 2019",
    "信用记录",
    "殡葬",
)
"""Words that stand in every document, in many, in few, and together."""


def documents() -> Iterator[PolicyDocument]:
    """Policy documents in force."""
    dice = random.Random(11)  # noqa: S311 - made-up texts
    for number in range(DOCUMENTS):
        county, day = dice.choice(COUNTIES), date(2016, 1, 1) + timedelta(days=dice.randrange(3_900))
        title, wording = _text(dice, county, day.year)
        yield PolicyDocument(
            ref=f"PD-{county}-{number:08d}",
            region=county,
            state="in_force",
            law_date=day,
            synthetic=True,
            opened=civil_instant(day, time(9)),
            title=title,
            issuer="bench",
            issued_by=f"{region(county).name_zh}（示例）",
            number=f"示例〔{day.year}〕{number}号",
            since=day,
            wording=wording,
            words=words_of(title, wording),
        )


def topics() -> Iterator[Topic]:
    """Topics of one body."""
    dice = random.Random(13)  # noqa: S311 - made-up texts
    for number in range(DOCUMENTS):
        county, day = dice.choice(COUNTIES), date(2016, 1, 1) + timedelta(days=dice.randrange(3_900))
        title, summary = _text(dice, county, day.year)
        yield Topic(
            ref=f"TP-{county}-{number:08d}",
            region=county,
            state="agreed",
            law_date=day,
            synthetic=True,
            title=title,
            opened=civil_instant(day, time(9)),
            body=BODY,
            office="bench",
            submitter="bench",
            subject="other",
            summary=summary,
            proposal="同意（示例）",
            words=words_of(title, summary),
        )


def _text(dice: random.Random, county: str, year: int) -> tuple[str, str]:
    title = f"{region(county).name_zh}{year}年{dice.choice(SUBJECTS)}{dice.choice(KINDS)}（示例）"
    return title, "政府购买服务。" + "；".join(dice.sample(SAID, 4)) + "。"
