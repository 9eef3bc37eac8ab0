"""The portal with sample content."""

from __future__ import annotations

from datetime import date

from goufu.ui.show import (
    Bar,
    Cell,
    ClockView,
    Column,
    Figure,
    Figures,
    HomePage,
    Link,
    LinkList,
    Sheet,
    TableView,
    TodoGroup,
    TodoItem,
    TodoList,
)
from goufu.ui.tests.gallery import sample as s
from goufu.ui.tests.gallery.sample import both
from goufu.ui.words import running_clock


def _deadline(day: date, left: int) -> ClockView:
    return running_clock(both("截止", "Deadline"), day, left)


def opportunities() -> Sheet:
    """What can be bid for now."""
    rows = [
        ("涌泉街道社区助餐与日间照料", "Meals and day care, Yongquan", "温江区", "Wenjiang", 128000000, 12),
        (
            "山区学龄儿童周末陪伴与课业支持",
            "Weekend company for mountain children",
            "都江堰市",
            "Dujiangyan",
            64200000,
            5,
        ),
        ("残疾人居家康复与照料者喘息", "Home rehabilitation and respite", "什邡市", "Shifang", 97000000, 22),
        ("流动人口随迁家庭融入支持", "Support for migrant families", "富顺县", "Fushun", 35600000, 2),
    ]
    columns = [("项目", "Purchase"), ("地区", "Place"), ("预算", "Budget"), ("方式", "Method"), ("截止", "Deadline")]
    table = TableView(
        tuple(Column(both(*names), right=names[1] == "Budget") for names in columns),
        tuple(
            (
                Cell(link=Link(both(zh, en), "#p")),
                Cell(both(place_zh, place_en)),
                Cell(money=fen),
                Cell(both("竞争性磋商", "Competitive consultation")),
                Cell(view=_deadline(date(2026, 10, 26), left)),
            )
            for zh, en, place_zh, place_en, fen, left in rows
        ),
    )
    return Sheet(both("正在征集的机会", "Open opportunities"), (table,), link=Link(both("全部37个", "All 37"), "#all"))


def _pilots() -> Sheet:
    rows = [
        ("温江区", "Wenjiang", "成都市", "Chengdu", 47),
        ("泸县", "Luxian", "泸州市", "Luzhou", 41),
        ("富顺县", "Fushun", "自贡市", "Zigong", 38),
    ]
    table = TableView(
        (
            Column(both("试点地区", "Pilot")),
            Column(both("已完成", "Done")),
            Column(both("其中系统算出", "Computed"), right=True),
        ),
        tuple(
            (
                Cell(link=Link(both(zh, en), "#c"), note=both(p_zh, p_en)),
                Cell(view=Bar(n, 61)),
                Cell(both(f"{n - 15}项", str(n - 15))),
            )
            for zh, en, p_zh, p_en, n in rows
        ),
        name=both("试点", "Pilots"),
    )
    foot = both(
        "“系统算出”：办理记录自动得出的完成，无人填写。",
        "Computed: worked out from the record of acts, typed by nobody.",
    )
    return Sheet(both("六个试点，61项任务", "Six pilots, 61 tasks"), (table,), foot=foot)


def _news() -> Sheet:
    items = [
        (
            "履约验收公告 · 泸县",
            "Acceptance notice · Luxian",
            "乡镇独居老人居家照护（第二期）",
            "Home care, second milestone",
            "08:41",
        ),
        ("合同公告 · 什邡市", "Contract notice · Shifang", "社区矫正对象家庭支持服务", "Support for families", "08:30"),
        (
            "采购意向 · 康定市",
            "Intention · Kangding",
            "牧区老人巡回健康陪护",
            "Health rounds for herders",
            both("昨天", "yesterday"),
        ),
    ]
    todos = tuple(TodoItem(both(zh, en), "#n", why=both(k_zh, k_en), side=side) for k_zh, k_en, zh, en, side in items)
    foot = both("每份公告都带可离线核对的签名收据。", "Each notice has a signed receipt that can be checked offline.")
    return Sheet(
        both("刚刚公开", "Just published"),
        (TodoList((TodoGroup("", todos),)),),
        link=Link(both("全部公告", "All notices"), "#n"),
        foot=foot,
        foot_link=Link(both("怎样核对", "How to check"), "#v"),
    )


def _doors() -> tuple[tuple[str, LinkList], ...]:
    doors = [
        (
            ("居民与村（社区）", "Residents and villages"),
            [("提出一项需求", "Raise a need"), ("我提的需求到哪一步了", "Where is my need")],
        ),
        (
            ("社会组织", "Social organizations"),
            [("我现在能投哪些项目", "What can I bid for now"), ("查款项与应付日期", "Payments and due days")],
        ),
        (
            ("监督与研究", "Oversight and research"),
            [("逐条核验账本收据", "Check receipts"), ("下载开放合同数据（OCDS）", "Open contracting data")],
        ),
    ]
    return tuple((both(*name), LinkList(tuple(Link(both(*link), "#l") for link in links))) for name, links in doors)


def home() -> HomePage:
    """The portal."""
    figures = Figures(
        (
            Figure(both("应公开", "Due for publication"), "412", both("件", "items")),
            Figure(both("按时公开", "Published on time"), "403", both("件", "items")),
            Figure(
                both("逾期", "Late"), "9", both("件", "items"), link=Link(both("逐件看原因", "Why, one by one"), "#w")
            ),
            Figure(both("验收到付款", "Acceptance to payment"), "14", both("天（中位数）", "days (median)")),
        )
    )
    return HomePage(
        frame=s.public(),
        title=both(
            "政府买的每一项服务，\n从需求到结果都在这里", "Every service the government buys,\nfrom need to result"
        ),
        lead=both(
            "谁提出、花多少、谁来做、做得怎样，按时间排成一条线，人人可查、可验证。",
            "Who asked, what it costs, who does it and how well: one thread, open to all, provable.",
        ),
        search="#search",
        often=(
            Link(both("本周公告", "This week's notices"), "#1"),
            Link(both("逾期未付的款项", "Overdue payments"), "#2"),
        ),
        meter_title=both("10月公开得怎样", "Disclosure in October"),
        meter=figures,
        shown=Link(s.care(), "#p"),
        shown_note=both("今天的一个项目", "A purchase of today"),
        shown_facts=both("420位老人 · 抽样确认一致率91.4%（58人答复）", "420 people · 91.4% confirmed (58 answered)"),
        thread=s.thread(),
        doors=_doors(),
        sheets=(opportunities(),),
        main=(_pilots(),),
        side=(_news(),),
    )
