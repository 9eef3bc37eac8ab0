"""The province decides with reasons; what records measure it cannot type."""

from typing import Any

import pytest
from tests.cast import Cast, turned_down
from tests.rolling_out import APPLIED, JUDGED, opined

from goufu.core.ledger.sequencer import sequence
from goufu.core.public import public_entries
from goufu.rooms.rollout.candidacies import near_counties
from goufu.rooms.rollout.refusals import ApplicationDoesNotFit


def decide(cast: Cast, ref: str, decision: str, **changes: Any) -> str:
    given = {"decision": decision, "decision_reasons": "见附表（示例）", "judged": JUDGED}
    return cast.do("decide_application", cast.province_officer, ref, **{**given, **changes})


@pytest.mark.parametrize(
    ("decision", "state", "near"),
    [("accept", "accepted", "accepted"), ("return", "returned", "applied"), ("refuse", "refused", "")],
)
def test_each_decision_leads_on(cast: Cast, decision: str, state: str, near: str) -> None:
    ref, _ = opined(cast)
    decide(cast, ref, decision)
    assert cast.state(ref) == state
    assert near_counties(cast.clock.read().day)["510321"].step == near


def test_the_decision_unveils_the_application_with_the_parts_of_that_day(cast: Cast, log_apart: None) -> None:
    ref, _ = opined(cast)
    decide(cast, ref, "accept")
    sequence()
    entries = public_entries(ref)
    assert [each.act for each in entries] == [
        "declare_interest", "apply_to_join", "give_application_opinion", "decide_application",
    ]  # fmt: skip
    assert [each["number"] for each in entries[-1].known["parts_that_day"]] == [1, 2, 3]


def test_a_returned_application_is_completed_and_goes_round_again(cast: Cast) -> None:
    ref, who = opined(cast)
    decide(cast, ref, "return", judged=[])
    assert cast.see(ref).times_returned == 1
    cast.do("apply_to_join", who, ref, **APPLIED)
    cast.do("give_application_opinion", cast.prefecture_officer, ref, agrees=True, opinion="同意")
    assert cast.state(decide(cast, ref, "accept")) == "accepted"


@pytest.mark.parametrize(
    "judged",
    [[], [{**JUDGED[0], "number": 1}], [JUDGED[0], JUDGED[0]]],
    ids=["not judged", "measured by records", "judged twice"],
)
def test_what_is_not_rightly_judged_is_not_accepted(cast: Cast, judged: list[dict[str, Any]]) -> None:
    ref, _ = opined(cast)
    with turned_down(ApplicationDoesNotFit):
        decide(cast, ref, "accept", judged=judged)
    assert cast.state(ref) == "opined"
