"""A plan is drafted in parts; it is nobody's but the county's until the province has approved it."""

from typing import Any

import pytest
from tests.cast import Cast, turned_down
from tests.rolling_out import MONEY, PARTS, drafted, issued

from goufu.core.public import public_entries
from goufu.rooms.rollout.models import ImplementationPlan
from goufu.rooms.rollout.refusals import PlanDoesNotFit, PlanUnderWay


def test_parts_are_kept_in_order_of_section_and_number(cast: Cast) -> None:
    plan = cast.see(drafted(cast, parts=list(reversed(PARTS))))
    assert [(each["section"], each["number"]) for each in plan.parts] == [
        (each["section"], each["number"]) for each in PARTS
    ]
    assert (plan.state, plan.version, plan.region) == ("drafted", 0, "510322")


def test_a_draft_is_not_public(cast: Cast) -> None:
    assert public_entries(drafted(cast)) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"parts": [PARTS[0], PARTS[0]]},
        {"money": [MONEY[0], MONEY[0]]},
        {"programme": "PP-510000-NOTTHERE"},
        {"parts": [{**PARTS[0], "borrowed_from": "IP-510322-NOTTHERE", "borrowed_number": 1}]},
    ],
    ids=["part twice", "money twice", "no programme", "borrowed from nothing"],
)
def test_a_plan_that_does_not_hold_together_is_refused(cast: Cast, changes: dict[str, Any]) -> None:
    drafted(cast)
    before = ImplementationPlan.objects.count()
    with turned_down(PlanDoesNotFit):
        drafted(cast, **changes)
    assert ImplementationPlan.objects.count() == before


def test_a_second_plan_beside_one_at_work_is_refused(cast: Cast) -> None:
    first = cast.see(drafted(cast))
    with turned_down(PlanUnderWay):
        drafted(cast, programme=first.programme)


def test_a_part_names_whom_it_is_borrowed_from(cast: Cast) -> None:
    lender = issued(cast)
    part = {**PARTS[1], "borrowed_from": lender, "borrowed_number": 2}
    ref = cast.do(
        "draft_implementation_plan", cast.civil_officer, None, programme=cast.see(lender).programme, title="二版",
        parts=[part],
    )  # fmt: skip
    assert cast.see(ref).parts[0]["borrowed_from"] == lender
