"""A plan is handed in whole: every section, and money."""

from tests.cast import Cast, turned_down
from tests.rolling_out import PARTS, drafted, handed_in

from goufu.rooms.rollout.refusals import PlanDoesNotFit


def test_a_whole_plan_lies_before_the_province(cast: Cast) -> None:
    assert cast.state(handed_in(cast)) == "submitted"


def test_a_section_that_is_missing_is_named(cast: Cast) -> None:
    ref = drafted(cast, parts=[each for each in PARTS if each["section"] != "safeguards"])
    with turned_down(PlanDoesNotFit) as caught:
        cast.do("submit_implementation_plan", cast.civil_officer, ref)
    assert "保障措施" in caught.value.text("zh")


def test_a_plan_without_money_is_not_handed_in(cast: Cast) -> None:
    ref = drafted(cast, money=[])
    with turned_down(PlanDoesNotFit):
        cast.do("submit_implementation_plan", cast.civil_officer, ref)
