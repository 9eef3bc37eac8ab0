"""Two plans side by side: nothing is lost, borrowed parts stand beside their origin, differing words are marked."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from goufu.rooms.rollout.compare import MoneyPair, marked, money_pairs, pairs
from goufu.rooms.rollout.kinds import MoneySource, PlanSection
from goufu.rooms.rollout.parts import PlanMoneyGiven, PlanPartGiven

TEXTS = st.text(alphabet="县民政局牵头建立服务点，每季度对接一次。", min_size=1, max_size=40)
PLACES = st.lists(st.tuples(st.sampled_from(list(PlanSection)), st.integers(1, 4)), unique=True, max_size=12)


def part(section: PlanSection, number: int, text: str = "示例", **more: object) -> PlanPartGiven:
    return PlanPartGiven.model_validate({"section": section, "number": number, "text": text, **more})


@given(left=PLACES, right=PLACES)
def test_every_part_of_both_plans_stands_there_once(
    left: list[tuple[PlanSection, int]], right: list[tuple[PlanSection, int]]
) -> None:
    found = pairs([part(*each) for each in left], [part(*each) for each in right])
    assert sorted((each.left.section, each.left.number) for each in found if each.left) == sorted(left)
    assert sorted((each.right.section, each.right.number) for each in found if each.right) == sorted(right)


def test_a_borrowed_part_stands_beside_its_origin_whatever_its_number() -> None:
    lent = part(PlanSection.MEASURES, 3, "藏汉双语服务点（示例）")
    borrowed = part(PlanSection.MEASURES, 1, "双语服务点（示例）", borrowed_from="IP-A", borrowed_number=3)
    found = pairs([part(PlanSection.MEASURES, 1), lent], [borrowed], "IP-A", "IP-B")
    assert [(each.left and each.left.number, each.right and each.right.number) for each in found] == [(1, None), (3, 1)]
    turned = pairs([borrowed], [part(PlanSection.MEASURES, 1), lent], "IP-B", "IP-A")
    assert [each.kind for each in turned] == ["changed", "only_right"]


def test_another_day_or_unit_is_a_difference() -> None:
    one = part(PlanSection.SCHEDULE, 1, due=date(2025, 6, 30))
    assert [each.kind for each in pairs([one], [one])] == ["same"]
    assert [each.kind for each in pairs([one], [part(PlanSection.SCHEDULE, 1)])] == ["changed"]


@given(left=TEXTS, right=TEXTS)
def test_the_pieces_make_up_the_text_and_equal_texts_have_no_mark(left: str, right: str) -> None:
    mine, theirs = marked(left, right)
    assert ("".join(each.text for each in mine), "".join(each.text for each in theirs)) == (left, right)
    if left == right:
        assert not any(each.differs for each in (*mine, *theirs))


def test_what_one_text_lacks_is_marked() -> None:
    mine, theirs = marked("每季度对接一次服务", "每月对接一次服务")
    assert [each.text for each in mine if each.differs] == ["每季度"]
    assert [each.text for each in theirs if each.differs] == ["每月"]


def test_texts_that_have_little_in_common_are_marked_whole() -> None:
    mine, _ = marked("建立供需对接平台", "财政局安排资金")
    assert [each.differs for each in mine] == [True]


def test_money_stands_by_year_and_source() -> None:
    def line(year: int, source: MoneySource, amount: int) -> PlanMoneyGiven:
        return PlanMoneyGiven(year=year, source=source, amount=amount)

    found = money_pairs(
        [line(2025, MoneySource.COUNTY, 100)], [line(2025, MoneySource.COUNTY, 200), line(2024, MoneySource.LOTTERY, 5)]
    )
    assert found == [
        MoneyPair(2024, MoneySource.LOTTERY, None, 5), MoneyPair(2025, MoneySource.COUNTY, 100, 200),
    ]  # fmt: skip
