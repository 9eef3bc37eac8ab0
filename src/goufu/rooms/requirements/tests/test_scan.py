"""The scan finds what keeps providers out, however it is written, and leaves lawful wordings alone."""

import time
from datetime import date

import pytest

from goufu.core.lawbook import the_law
from goufu.law.kinds import ConditionKind, ConditionUse
from goufu.law.questions.conditions_are_fair import ConditionsAreFair
from goufu.rooms.requirements.scan import NAMED, number_of, patterns, scan, squeeze

DAY = date(2025, 3, 3)
BARS = {
    "registered-here": [
        "投标人须在本县民政局登记注册", "注册地为富顺县", "須在自貢市註冊", "不得为非本县注册的供应商",
        "The bidder must be registered in this county.",
    ],
    "premises-here": ["供应商须在自贡市设有固定办公场所", "must have a permanent office in this county"],
    "locals-only": ["仅限本地社会组织参加", "外地供应商不得参加", "Local organizations only."],
    "work-or-awards-here": ["具有本市同类项目业绩的加5分", "获得富顺县人民政府表彰", "experience in this county"],
    "award-of-a-level": ["获得市级及以上表彰的每项加1分"],
    "capital": [
        "注 册 资 金 不 少 于 ５０ 万 元", "開辦資金不低於叁拾萬元", "注·册·资·本达到100万元",
        "registered capital of at least RMB 500,000",
    ],
    "turnover": ["年营业收入500万元以上", "净资产不低于30万元", "annual turnover of at least 2,000,000"],
    "headcount": ["从业人员不少于20人", "供应商专职工作人员不少于30人", "at least 20 employees"],
    "age": ["成立满三年以上", "成立時間須滿３年", "成立于2016年之前", "established for at least 3 years"],
    "rating": ["评估等级３Ａ级以上", "AAA级社会组织加3分", "rated 3A or above"],
    "membership": ["四川省社会工作协会会员单位", "member of the provincial association"],
    "legal-form": ["须为民办非企业单位", "仅限企业参加", "企业不得参加", "Open only to social organizations"],
    "ownership": ["国有企业加5分", "仅限国有企业", "Only state-owned enterprises"],
    "library": ["须进入县社会组织推荐目录", "名录库内的社会组织", "on the approved supplier list"],
    "certificate": ["具有ISO9001认证", "持有高级养老护理员等级证书", "ISO 9001 certificate"],
    "brand": ["须采用某某牌血压计", "提供原厂授权书", "manufacturer's authorization"],
}  # fmt: skip
LAWFUL = [
    "具有独立承担民事责任的能力", "不得限定供应商的注册地、所有制形式", "不要求注册资金达到50万元",
    "近三年同类社区养老服务项目方案", "具有社区服务经验", "具有城市社区工作经验", "投入本项目的专职工作人员不少于5人",
    "成立3年以内的社会组织同样可以参加", "未被列入异常活动名录和严重违法失信名单", "未被列入经营异常名录",
    "某某有限公司", "持有健康证", "具有食品经营许可证", "组织形式不限，登记地不限", "供应商所有制形式不限",
    "服务地点：示例镇示例村，每周上门一次", "中标后在本县设有服务场所", "依法在县级以上民政部门登记",
    "单位负责人为同一人的企业不得参加同一合同项下的采购活动", "不得因供应商未在本县注册而拒绝",
    "服务本县户籍独居老人120名", "Registered social workers visit each user once a week.",
    "The provider keeps a local file of each visit.", "",
]  # fmt: skip


@pytest.mark.parametrize(("pattern", "text"), [(name, text) for name, texts in BARS.items() for text in texts])
def test_a_bar_is_found_where_it_stands(pattern: str, text: str) -> None:
    found = [each for each in scan(text) if each.pattern == pattern]
    assert found
    assert all(text[each.start : each.end] == each.passage for each in found)


def test_every_pattern_has_a_text_that_it_finds_and_one_in_english() -> None:
    tried = {each.name for each in patterns()} - {NAMED}
    assert tried == set(BARS)
    assert {name for name in tried if not BARS[name][-1].isascii()} <= {"award-of-a-level"}


@pytest.mark.parametrize("text", LAWFUL)
def test_a_lawful_wording_is_left_alone(text: str) -> None:
    assert scan(text) == ()


def test_what_is_proposed_instead_is_itself_lawful() -> None:
    for pattern in patterns():
        for said in pattern.wording.values():
            assert scan(said.replace("{n}", "5")) == (), pattern.name


def test_the_law_answers_each_finding_by_the_rule_the_pattern_names() -> None:
    for pattern in patterns():
        kind = pattern.kind if pattern.certain else ConditionKind.UNRELATED
        texts = BARS.get(pattern.name, [])
        for finding in (each for text in texts for each in scan(text) if each.pattern == pattern.name):
            condition = finding.in_law(ConditionUse.QUALIFICATION)
            assert condition.kind is kind
            ruling = the_law().ask(ConditionsAreFair((condition,)), on=DAY, at="510322")
            bad = {answer.rule for answer in ruling.answers if answer.verdict.value != "allowed"}
            assert pattern.rule in bad, (pattern.name, bad)


def test_an_organization_may_not_be_named_and_spaces_do_not_hide_it() -> None:
    text = "有与 富顺县甲养老 服务中心 同等的经验；统一社会信用代码52510322MJX000001A"
    found = scan(text, ["富顺县甲养老服务中心", "52510322MJX000001A", "富顺县乙养老服务中心"])
    assert [each.passage for each in found] == ["富顺县甲养老 服务中心", "52510322MJX000001A"]
    assert {each.kind for each in found} == {ConditionKind.BRAND_OR_SUPPLIER}


def test_a_ban_elsewhere_in_the_sentence_hides_nothing() -> None:
    assert [each.pattern for each in scan("不要求ISO认证，须在本县登记")] == ["registered-here"]
    assert [each.pattern for each in scan("无需押金。成立满三年")] == ["age"]


def test_numbers_are_read_in_digits_and_in_words() -> None:
    said = {"50": 50, "1,200.5": 1200, "三": 3, "十": 10, "二十三": 23, "一百零五": 105, "叁拾万": 300_000, "aaa": 3}
    assert {text: number_of(text) for text in said} == said
    assert number_of("abc") == 0


def test_each_letter_that_is_searched_keeps_its_place() -> None:
    squeezed = squeeze("（３Ａ）級 以上")
    assert squeezed.text == "3a级以上"
    assert squeezed.places == (1, 2, 4, 6, 7)


def test_a_long_text_is_read_in_a_breath() -> None:
    began = time.perf_counter()
    for text in ("a" * 20_000, "县" * 20_000, "本县 " * 6_000, "registered " * 1_800, "获得县级及以上" * 2_500):
        scan(text)
    assert time.perf_counter() - began < 5
