"""Talks, each supplier apart."""

import json

import pytest
from tests.cast import Cast, turned_down
from tests.reviewing import Reviewing, qualified

from goufu.core.models import Entry
from goufu.rooms.evaluation.refusals import NotOnPanel, ReviewDoesNotFit


@pytest.fixture(scope="module")
def case(module_cast: Cast, module_log_apart: None) -> Reviewing:
    return qualified(module_cast)


def test_what_was_said_stays_with_the_panel(module_cast: Cast, case: Reviewing) -> None:
    given = {"response": case.bid("alpha"), "minutes": "对方承诺每周两次上门"}
    case.do(module_cast, "hold_consultation", case.lead(module_cast), **given)
    assert case.candidate("alpha").talked
    body = json.loads(bytes(Entry.objects.get(act="hold_consultation").body))
    assert body["public"] == {}
    assert {"minutes", "response"} <= set(body["commitments"])


def test_an_outsider_holds_no_talks(module_cast: Cast, case: Reviewing) -> None:
    seats = {each.office for each in case.panel(module_cast)}
    outside = next(each for name, each in module_cast.people.items() if "expert" in name and each.office not in seats)
    with turned_down(NotOnPanel):
        case.do(module_cast, "hold_consultation", outside, response=case.bid("beta"), minutes="无")


def test_an_excluded_supplier_is_not_talked_with(module_cast: Cast, case: Reviewing) -> None:
    lead, given = case.lead(module_cast), {"response": case.bid("gamma")}
    case.do(module_cast, "exclude_response", lead, clause="第二章第1条", opinion="未响应实质性要求", **given)
    with turned_down(ReviewDoesNotFit):
        case.do(module_cast, "hold_consultation", lead, minutes="无", **given)
