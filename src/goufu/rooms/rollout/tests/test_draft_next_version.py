"""A later version begins as a copy of the one in force, and of no other."""

from tests.cast import Cast, turned_down
from tests.rolling_out import PARTS, applicant, handed_in, issued

from goufu.rooms.rollout.refusals import PlanDoesNotFit, PlanUnderWay


def test_parts_and_money_are_taken_over(cast: Cast) -> None:
    first = issued(cast)
    ref = cast.do(
        "draft_next_version", cast.civil_officer, None, implementation_plan=first, title="二版", reason="新增需求"
    )
    plan = cast.see(ref)
    assert (plan.state, plan.follows_version, len(plan.parts)) == ("drafted", first, len(PARTS))
    assert plan.parts == cast.see(first).parts


def test_a_plan_that_is_not_in_force_is_no_base(cast: Cast) -> None:
    plan = handed_in(cast)
    with turned_down(PlanDoesNotFit):
        cast.do("draft_next_version", cast.civil_officer, None, implementation_plan=plan, title="二版", reason="新增")


def test_another_divisions_plan_is_no_base(cast: Cast) -> None:
    first = issued(cast)
    with turned_down(PlanDoesNotFit):
        cast.do("draft_next_version", applicant(cast), None, implementation_plan=first, title="二版", reason="借用")


def test_there_are_not_two_next_versions(cast: Cast) -> None:
    first = issued(cast)
    given = {"implementation_plan": first, "title": "二版", "reason": "新增"}
    cast.do("draft_next_version", cast.civil_officer, None, **given)
    with turned_down(PlanUnderWay):
        cast.do("draft_next_version", cast.civil_officer, None, **given)
