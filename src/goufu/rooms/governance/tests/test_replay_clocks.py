"""Periods are counted again: what would have been due when, and what would have been late."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from tests.cast import Cast

from goufu.core.lawbook import the_law
from goufu.core.models import Entry, RunningClock
from goufu.law.questions.contract_filing import ContractFiling
from goufu.law.questions.follow_up_due import FollowUpDue
from goufu.rooms.governance.replay import Replayed, one_figure, read_figures, replay
from goufu.rooms.governance.tests.test_pages import client, page

RULE, NAME, START = "contract-file-7wd", "days", date(2025, 1, 6)
YEAR = {"since": date(2025, 1, 1), "until": date(2025, 12, 31)}


def clock(case: Any, *, met: int | None, start: date = START, **changes: Any) -> RunningClock:
    """A contract's copy that was to be filed: met so many days after the start, or still open."""
    due = the_law().count(ContractFiling(start=start), on=case.law_date, at=case.region)
    told: dict[str, Any] = {
        "kind": "contract_filing", "thread": case.thread, "case_ref": case.ref, "region": case.region, "start": start,
        "due": due.day, "days": due.days, "unit": due.unit, "rule": due.rule, "instrument": due.instrument,
        "article": due.article, "standing": due.standing, "started_by": 1,
        "met_on": None if met is None else start + timedelta(days=met),
    }  # fmt: skip
    return RunningClock(id=uuid4(), **{**told, **changes})


def proposed(value: str, at: str = "510322") -> Replayed:
    return replay(read_figures([one_figure(RULE, NAME, value, at)]), **YEAR)


@pytest.fixture
def case(cast: Cast) -> Any:
    return cast.see(cast.purchase())


def test_a_shorter_period_makes_late_what_was_in_time(case: Any) -> None:
    """Seven working days from Monday the 6th end on the 15th, three on the 9th."""
    RunningClock.objects.bulk_create([clock(case, met=2), clock(case, met=8), clock(case, met=20)])
    found = proposed("3")
    assert {(each.due_before, each.due_after) for each in found.shifted} == {(date(2025, 1, 15), date(2025, 1, 9))}
    assert sorted((each.late_before, each.late_after) for each in found.shifted) == [
        (False, False), (False, True), (True, True),
    ]  # fmt: skip
    assert (found.clocks, found.newly_late, found.unread) == (3, 1, 0)


def test_a_period_that_still_runs_is_late_once_its_day_has_passed(case: Any) -> None:
    RunningClock.objects.bulk_create([clock(case, met=None, start=date(2025, 12, 22))])
    figures = read_figures([one_figure(RULE, NAME, "3", "510322")])
    found = replay(figures, since=YEAR["since"], until=date(2025, 12, 29))
    assert [(each.late_before, each.late_after) for each in found.shifted] == [(False, True)]


def test_another_division_another_span_and_a_clock_that_tells_too_little_are_left_out(case: Any) -> None:
    odd = clock(case, met=2, due=date(2025, 3, 3))
    RunningClock.objects.bulk_create([odd, clock(case, met=2, start=date(2024, 12, 31))])
    assert (proposed("3").clocks, proposed("3").unread, proposed("3").shifted) == (1, 1, ())
    assert proposed("3", "510321").clocks == 0


def test_a_length_that_the_act_set_is_read_from_the_clock(case: Any) -> None:
    due = the_law().count(FollowUpDue(start=START, days=30), on=case.law_date, at=case.region)
    RunningClock.objects.bulk_create([clock(case, met=2, kind="follow_up_due", days=30, due=due.day)])
    from goufu.rooms.governance.replay_clocks import count_again

    law, span = the_law(), {"since": START, "until": START}
    again = count_again(law, law, ["follow_up_due"], **span, within=["510322"])
    assert (again.clocks, again.unread, again.shifted) == (1, 0, ())


def test_trying_changes_nothing(case: Any) -> None:
    RunningClock.objects.bulk_create([clock(case, met=8)])
    before = (Entry.objects.count(), list(RunningClock.objects.values()))
    assert proposed("3").shifted
    assert (Entry.objects.count(), list(RunningClock.objects.values())) == before


ASKED = f"/replay?figure={RULE}+{NAME}&value=3&at=510322&since=2025-01-01&until=2025-12-31"


def test_the_page_shows_what_a_figure_typed_there_would_have_done(cast: Cast, case: Any) -> None:
    RunningClock.objects.bulk_create([clock(case, met=8)])
    before = Entry.objects.count()
    shown = page(client(cast.finance_head), ASKED)
    for said in (case.ref, "2025-01-15", "2025-01-09", "现逾期"):
        assert said in shown, said
    assert Entry.objects.count() == before
    assert case.ref not in page(client(cast.finance_head), "/replay")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"value": "x"}, "不是该单位的数值"),
        ({"at": "510321"}, "不在本辖区"),
        ({"at": "000000"}, "不在本辖区"),
        ({"figure": "nothing least"}, "没有这一标准"),
        ({"until": "2024-01-01"}, "至多三年"),
        ({"since": "yesterday"}, "yesterday"),
    ],
)
def test_what_cannot_be_tried_is_named_with_its_cure(cast: Cast, change: dict[str, str], said: str) -> None:
    typed = {"figure": f"{RULE} {NAME}", "value": "3", "at": "510322", "since": "2025-01-01", "until": "2025-12-31"}
    answer = client(cast.finance_head).get("/replay", {**typed, **change})
    assert answer.status_code == 200
    assert said in answer.content.decode()


def test_it_is_for_offices_that_propose_figures(cast: Cast) -> None:
    assert client(cast.alpha_head).get("/replay").status_code == 403
    assert client().get("/replay").status_code in {302, 401, 403}
