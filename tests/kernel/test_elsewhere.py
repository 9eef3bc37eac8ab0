"""Recorded as done elsewhere: the law is asked, its findings stay, clocks run from the recorded day."""

import json
from datetime import date
from typing import Any

import pytest
from tests.cast import Cast, turned_down

from goufu.core.exceptions import BadInput, PersonalData, WrongOffice
from goufu.core.models import Entry, RunningClock
from goufu.core.public import public_entries

WHERE = {"office": "四川政府采购网", "number": "示例2025-17", "on": "2025-02-20", "address": "https://ccgp.example/17"}
INTENTION: dict[str, Any] = {
    "title": "示例镇居家养老服务项目",
    "outline": "为独居老人提供居家养老服务",
    "budget_fen": 60_000_000,
    "expected": "2025-04",
}


def recorded(cast: Cast, where: dict[str, Any] = WHERE, /, **changes: Any) -> str:
    purchase = cast.arranged_purchase()
    return cast.elsewhere(
        "publish_intention", cast.officer, None, where, **{**INTENTION, "purchase": purchase, **changes}
    )


def test_the_entry_says_where_and_when_and_keeps_its_own_instant(cast: Cast):
    ref = recorded(cast)
    entry = public_entries(cast.see(ref).thread)[-1]
    assert entry.elsewhere == {**WHERE, "file": None}
    assert entry.day == date(2025, 2, 20)
    assert entry.instant.date() == date(2025, 3, 3)


def test_clocks_and_dates_run_from_the_recorded_day(cast: Cast):
    ref = recorded(cast)
    clock = RunningClock.objects.get(kind="intention_period")
    assert (clock.start, clock.due) == (date(2025, 2, 20), date(2025, 3, 24))
    assert cast.see(ref).published_on == date(2025, 2, 20)


def test_what_the_law_refuses_is_a_finding_that_stays(cast: Cast):
    """Announced without an amount: here it would be refused, of what happened elsewhere it is recorded."""
    ref = recorded(cast, budget_fen=0)
    verdicts = public_entries(cast.see(ref).thread)[-1].verdicts
    assert [each["verdict"] for each in verdicts] == ["refused"]
    assert cast.state(ref) == "published"


def test_tomorrow_is_no_date_of_something_done(cast: Cast):
    before = Entry.objects.filter(act="publish_intention").count()
    with turned_down(BadInput) as caught:
        recorded(cast, {**WHERE, "on": "2025-03-04"})
    assert caught.value.field == "elsewhere.on"
    assert Entry.objects.filter(act="publish_intention").count() == before


def test_today_is_one(cast: Cast):
    assert cast.see(recorded(cast, {**WHERE, "on": "2025-03-03"})).published_on == date(2025, 3, 3)


@pytest.mark.parametrize("field", ["office", "number", "on", "address"])
def test_every_circumstance_must_be_said(cast: Cast, field: str):
    with turned_down(BadInput) as caught:
        recorded(cast, {name: value for name, value in WHERE.items() if name != field})
    assert caught.value.field == f"elsewhere.{field}"


def test_a_paper_that_was_never_uploaded_is_named(cast: Cast):
    with turned_down(BadInput) as caught:
        recorded(cast, {**WHERE, "file": "ab" * 32})
    assert caught.value.field == "elsewhere.file"


def test_the_paper_stands_in_the_entry(cast: Cast):
    from tests.tendering import document

    paper = document("意向公开截图（示例）")
    ref = recorded(cast, {**WHERE, "file": paper})
    assert public_entries(cast.see(ref).thread)[-1].files == (paper,)


def test_nothing_personal_is_published_by_saying_where(cast: Cast):
    with turned_down(PersonalData) as caught:
        recorded(cast, {**WHERE, "address": "联系13800138000"})
    assert caught.value.field == "elsewhere.address"


def test_the_office_is_checked_as_ever(cast: Cast):
    purchase = cast.arranged_purchase()
    with turned_down(WrongOffice):
        cast.elsewhere("publish_intention", cast.stranger, None, WHERE, **INTENTION, purchase=purchase)


def test_the_record_never_looks_like_an_act_done_here(cast: Cast):
    recorded(cast)
    done = {each.act: json.loads(bytes(each.body))["elsewhere"] for each in Entry.objects.all()}
    assert done.pop("publish_intention")["number"] == WHERE["number"]
    assert set(done.values()) == {None}
