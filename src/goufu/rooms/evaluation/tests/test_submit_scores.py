"""Each expert scores alone; a sheet is whole, within the documents, and handed in once."""

import json

import pytest
from tests.cast import Cast, refused, turned_down
from tests.reviewing import Reviewing, quoted

from goufu.core.models import Entry
from goufu.core.public import public_entries
from goufu.core.reading import columns
from goufu.rooms.evaluation.refusals import DoneAlready, NotOnPanel, ReviewDoesNotFit, ReviewTooEarly


@pytest.fixture(scope="module")
def case(module_cast: Cast, module_log_apart: None) -> Reviewing:
    return quoted(module_cast)


def test_a_factor_outside_the_documents_is_refused(module_cast: Cast, case: Reviewing) -> None:
    sheet = [*case.sheet(), {"response": case.bid("alpha"), "factor": "本地注册", "points": 500}]
    with refused("score-quantified"):
        case.do(module_cast, "submit_scores", case.lead(module_cast), sheet=sheet)


def test_more_points_than_the_factor_has_are_refused(module_cast: Cast, case: Reviewing) -> None:
    with refused("score-quantified"):
        case.do(module_cast, "submit_scores", case.lead(module_cast), sheet=case.sheet(alpha=(4501, 2400, 1500)))


def test_a_sheet_with_a_gap_is_not_taken(module_cast: Cast, case: Reviewing) -> None:
    with turned_down(ReviewDoesNotFit):
        case.do(module_cast, "submit_scores", case.lead(module_cast), sheet=case.sheet()[1:])


def test_a_substitute_does_not_score(module_cast: Cast, case: Reviewing) -> None:
    seats = {each.office for each in case.panel(module_cast)}
    outside = next(each for name, each in module_cast.people.items() if "expert" in name and each.office not in seats)
    with turned_down(NotOnPanel):
        case.do(module_cast, "submit_scores", outside, sheet=case.sheet())


def test_the_record_holds_a_commitment_and_no_score(module_cast: Cast, case: Reviewing) -> None:
    case.do(module_cast, "submit_scores", case.lead(module_cast), sheet=case.sheet())
    entry = Entry.objects.get(act="submit_scores")
    body = json.loads(bytes(entry.body))
    assert body["public"] == {}
    assert list(body["commitments"]) == ["sheet"]
    assert entry.withheld
    assert "submit_scores" not in {each.act for each in public_entries(case.row().thread)}
    assert "sheet" not in columns(case.row())


def test_nobody_sees_a_score_until_all_are_in(module_cast: Cast, case: Reviewing) -> None:
    with turned_down(ReviewTooEarly) as stopped:
        case.do(module_cast, "rank_bids", case.lead(module_cast))
    assert "1" in stopped.value.message
    assert case.candidate("alpha").total is None


def test_a_sheet_is_handed_in_once(module_cast: Cast, case: Reviewing) -> None:
    with turned_down(DoneAlready):
        case.do(module_cast, "submit_scores", case.lead(module_cast), sheet=case.sheet(alpha=(0, 0, 0)))
