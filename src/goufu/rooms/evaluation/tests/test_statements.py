"""The result computed again by a stranger: from the copied log alone, and by a loser with what opens its own scores."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from tests.cast import Cast
from tests.reviewing import Reviewing, awarded

from goufu.core.ledger.sequencer import log_path, sequence
from goufu.core.models import Entry
from goufu.rooms.evaluation.models import Review, Sheet
from goufu.rooms.evaluation.statements import opening_of
from goufu.ui.visitor import OFFICE
from goufu_verify.__main__ import main
from goufu_verify.draw import check_draw
from goufu_verify.note import parse_keys
from goufu_verify.report import Report
from goufu_verify.scores import check_scores, read_opening


@pytest.fixture(scope="module")
def case(module_cast: Cast, module_log_apart: None) -> Reviewing:
    found = awarded(module_cast)
    while sequence():
        pass
    return found


@pytest.fixture
def facts(case: Reviewing) -> dict[str, Any]:
    entry = Entry.objects.get(act="publish_result")
    return dict(json.loads(bytes(entry.body))["facts"])


def sheets_of(case: Reviewing) -> dict[str, Any]:
    found = Entry.objects.filter(act="submit_scores", case_ref=case.ref)
    return {each.office: json.loads(bytes(each.body))["facts"] for each in found}


def mine(case: Reviewing, organ: str) -> dict[str, Any]:
    opened = opening_of(Review.objects.get(ref=case.ref), case.candidate(organ))
    return dict(json.loads(json.dumps(opened)))


def codes(facts: dict[str, Any], sheets: dict[str, Any], opening: dict[str, Any] | None = None) -> set[str]:
    report = Report()
    check_scores(facts, sheets, read_opening(opening) if opening else None, report)
    return {fault.code for fault in report.faults}


def test_a_stranger_computes_draw_and_scores_from_the_copied_log(case: Reviewing, capsys: Any) -> None:
    for asked, said in (("draw", "The draw holds."), ("scores", "The scores hold.")):
        assert main([asked, str(log_path()), case.award, "--lang", "en"]) == 0
        assert capsys.readouterr().out.strip() == said


def test_every_loser_checks_its_own_scores_with_what_only_it_is_given(
    module_cast: Cast, case: Reviewing, tmp_path: Path, capsys: Any
) -> None:
    for organ in ("beta", "gamma"):
        client = Client()
        session = client.session
        session[OFFICE] = str(module_cast.people[f"{organ}_staff"].tenure)
        session.save()
        answer = client.get(f"/awards/{case.award}/scores")
        file = tmp_path / f"{organ}.json"
        file.write_bytes(answer.content)
        assert json.loads(answer.content)["statement"]["provider"] == case.bidders[organ]
        assert main(["scores", str(log_path()), case.award, "--mine", str(file), "--lang", "en"]) == 0
        assert capsys.readouterr().out.startswith("The scores hold.")


def test_a_stranger_is_given_the_winners_alone(case: Reviewing, facts: dict[str, Any]) -> None:
    answer = Client().get(f"/awards/{case.award}/scores").json()
    assert answer == facts["scores"]["winner"]


def test_the_result_tells_no_losers_price_or_points(case: Reviewing, facts: dict[str, Any]) -> None:
    told = json.dumps(facts)
    for organ in ("beta", "gamma"):
        found = case.candidate(organ)
        assert str(found.quote_fen) not in told
        assert f'"total": {found.total}' not in told


def test_rows_stand_in_the_log_before_anybody_sees_another_and_tell_nothing_by_themselves(case: Reviewing) -> None:
    sheets = sheets_of(case)
    hashes = [row for sheet in sheets.values() for row in sheet["rows"].values()]
    assert len(hashes) == len(set(hashes)) == 9
    assert {len(salt) for sheet in Sheet.objects.all() for salt in sheet.salts.values()} == {32}


def _score(facts: dict[str, Any], opening: dict[str, Any]) -> None:
    opening["rows"][0]["row"]["points"]["服务方案"] -= 100


def _salt(facts: dict[str, Any], opening: dict[str, Any]) -> None:
    opening["rows"][1]["salt"] = "00" * 16


def _total(facts: dict[str, Any], opening: dict[str, Any]) -> None:
    opening["statement"]["total"] += 1


def _quality(facts: dict[str, Any], opening: dict[str, Any]) -> None:
    opening["statement"]["quality"] += 1


def _expert(facts: dict[str, Any], opening: dict[str, Any]) -> None:
    del opening["rows"][2]


def _range(facts: dict[str, Any], opening: dict[str, Any]) -> None:
    facts["scores"]["factors"]["服务方案"] = 1000


def _price(facts: dict[str, Any], opening: dict[str, Any]) -> None:
    opening["statement"]["price"] = 40


def _notice(facts: dict[str, Any], opening: dict[str, Any]) -> None:
    facts["amount_fen"] += 1


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (_score, "scores_row"), (_salt, "scores_row"), (_total, "scores_statement"), (_total, "scores_total"),
        (_quality, "scores_quality"), (_expert, "scores_experts"), (_range, "scores_range"), (_price, "scores_price"),
        (_notice, "scores_notice"),
    ],
)  # fmt: skip
def test_whatever_is_changed_is_named(case: Reviewing, facts: dict[str, Any], change: Any, code: str) -> None:
    opening = mine(case, "beta")
    assert codes(facts, sheets_of(case), opening) == set()
    change(facts, opening)
    assert code in codes(facts, sheets_of(case), opening)


def test_a_correction_on_a_ground_that_is_not_listed_is_named(case: Reviewing, facts: dict[str, Any]) -> None:
    sheets = sheets_of(case)
    listed, other = {**sheets}, {**sheets}
    office = next(iter(sheets))
    listed[office] = {**sheets[office], "grounds": ["absurd_score"]}
    other[office] = {**sheets[office], "grounds": ["absurd_score", "dislike"]}
    assert (codes(facts, listed), codes(facts, other)) == (set(), {"scores_correction"})


def test_a_loser_that_stood_above_the_winner_is_seen(case: Reviewing, facts: dict[str, Any]) -> None:
    winner, loser = facts["scores"]["winner"], mine(case, "beta")
    loser["statement"]["total"] = winner["statement"]["total"] + 1
    assert "scores_rank" in codes(facts, sheets_of(case), loser)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda draw: draw["order"].reverse(), "draw_order"),
        (lambda draw: draw["pool"].append("another"), "draw_signature"),
        (lambda draw: draw["excluded"].append({"office": draw["order"][0], "reason": "x"}), "draw_order"),
        (lambda draw: draw.update(log_root="00" * 32), "draw_root"),
        (lambda draw: draw.update(letters=[f"BD-{each}" for each in range(9)]), "draw_letters"),
    ],
)
def test_a_draw_that_was_tampered_with_is_named(facts: dict[str, Any], change: Any, code: str) -> None:
    keys = parse_keys((log_path() / "keys.json").read_bytes())
    root = bytes.fromhex(facts["draw"]["log_root"])
    good, bad = Report(), Report()
    check_draw(facts, root, keys, good)
    change(facts["draw"])
    check_draw(facts, root, keys, bad)
    assert (good.ok, code in {fault.code for fault in bad.faults}) == (True, True)


def test_an_award_that_the_log_does_not_hold_is_nothing_to_check(case: Reviewing, capsys: Any) -> None:
    assert main(["scores", str(log_path()), "AW-0", "--lang", "en"]) == 2
    assert "AW-0" in capsys.readouterr().err
