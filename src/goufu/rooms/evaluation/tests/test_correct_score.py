"""A score is corrected on a listed ground that the file bears out, by whoever gave it, before anybody signs."""

import json
from typing import Any

import pytest
from django.test import Client
from tests.cast import Cast, refused, turned_down
from tests.reviewing import RESULT, Reviewing, named, quoted, ranked
from tests.tendering import FACTORS

from goufu.core.ledger.sequencer import log_path, sequence
from goufu.core.models import Entry
from goufu.rooms.evaluation.models import Correction, Sheet
from goufu.rooms.evaluation.refusals import ReviewDoesNotFit
from goufu.ui.visitor import OFFICE
from goufu_verify.__main__ import main

OBJECTIVE = "人员配备"
REASON = "持证社工人数以证书为准，原打分有误"


@pytest.fixture(scope="module")
def case(module_cast: Cast, module_log_apart: None) -> Reviewing:
    """One member gave 20 points for staff to a bidder whom the others gave 24; the documents call that objective."""
    FACTORS[2]["objective"] = True
    try:
        case = quoted(module_cast)
    finally:
        del FACTORS[2]["objective"]
    first, *others = case.panel(module_cast)
    case.do(module_cast, "submit_scores", first, sheet=case.sheet(alpha=(4200, 2000, 1500)))
    for expert in others:
        case.do(module_cast, "submit_scores", expert, sheet=case.sheet())
    return ranked(module_cast, case)


def _given(case: Reviewing, **changes: Any) -> dict[str, Any]:
    given = {"response": case.bid("alpha"), "factor": OBJECTIVE, "points": 2400, "ground": "objective_items_differ"}
    return {**given, "reason": REASON, **changes}


def _report(cast: Cast, case: Reviewing) -> str:
    client = Client(headers={"accept-language": "zh-hans"})
    session = client.session
    session[OFFICE] = str(case.lead(cast).tenure)
    session.save()
    return client.get(f"/reviews/{case.ref}/report").content.decode()


def test_the_report_names_the_objective_factor_that_was_scored_differently(module_cast: Cast, case: Reviewing) -> None:
    page = _report(module_cast, case)
    assert "评分不一致的客观因素" in page
    assert OBJECTIVE in page
    assert case.candidate("alpha").total == 9436


@pytest.mark.parametrize(
    "changes",
    [
        {"factor": "应急预案", "points": 1400},
        {"ground": "outside_range"},
        {"ground": "sum_wrong", "points": 2000},
        {"ground": "absurd_score"},
    ],
)
def test_a_ground_that_the_file_does_not_bear_out_is_refused(
    module_cast: Cast, case: Reviewing, changes: dict[str, Any]
) -> None:
    with refused("no-re-review"):
        case.do(module_cast, "correct_score", case.lead(module_cast), **_given(case, **changes))
    assert not Correction.objects.exists()


def test_points_beyond_the_factor_or_without_a_change_are_not_taken(module_cast: Cast, case: Reviewing) -> None:
    for points in (2501, 2000):
        with turned_down(ReviewDoesNotFit):
            case.do(module_cast, "correct_score", case.lead(module_cast), **_given(case, points=points))


def test_the_corrected_score_counts_and_the_old_one_stays_on_file(module_cast: Cast, case: Reviewing) -> None:
    case.do(module_cast, "correct_score", case.lead(module_cast), **_given(case))
    assert case.candidate("alpha").total == 9569
    found = Correction.objects.get()
    assert (found.before, found.after, found.office) == (2000, 2400, case.lead(module_cast).office)
    assert Sheet.objects.get(office=found.office).points[case.bid("alpha")][OBJECTIVE] == 2400
    body = json.loads(bytes(Entry.objects.get(act="correct_score").body))
    assert list(body["facts"]["rows"]) == [case.bid("alpha")]
    assert "2400" not in json.dumps(body["facts"])
    page = _report(module_cast, case)
    assert "评分不一致的客观因素" not in page
    assert REASON in page


def test_once_a_member_has_signed_no_score_is_corrected(module_cast: Cast, case: Reviewing) -> None:
    case.do(module_cast, "sign_report", case.panel(module_cast)[2], agrees=True)
    given = _given(case, ground="absurd_score", found_by_panel=True, points=1000)
    with refused("no-re-review"):
        case.do(module_cast, "correct_score", case.lead(module_cast), **given)


def test_a_stranger_computes_the_corrected_result_again(module_cast: Cast, case: Reviewing, capsys: Any) -> None:
    for expert in case.panel(module_cast)[:2]:
        case.do(module_cast, "sign_report", expert, agrees=True)
    case.do(module_cast, "receive_report", module_cast.officer)
    case = named(module_cast, case)
    module_cast.do("publish_result", module_cast.officer, case.award, **RESULT)
    while sequence():
        pass
    assert main(["scores", str(log_path()), case.award, "--lang", "en"]) == 0
    facts = json.loads(bytes(Entry.objects.get(act="publish_result").body))["facts"]
    assert facts["hygiene"]["corrections"] == 1
    assert [each["changes_first"] for each in facts["hygiene"]["members"]] == [False] * 3
    capsys.readouterr()
