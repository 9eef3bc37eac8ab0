"""Closings as notices set them, and the quiet lawful hours beside the forms."""

import re
from datetime import date, datetime, timedelta

import pytest
from tests.cast import Cast
from tests.tendering import Tendering, approved, noticed

from goufu.base.civil import SHANGHAI
from goufu.core.clock import set_simulated_moment
from goufu.core.lawbook import the_law
from goufu.rooms.foresight.closings import HOURS, counted, first_lawful, known, quiet
from goufu.rooms.foresight.tests.test_resolver import client, page
from goufu.rooms.procurement.interface import tender_view


@pytest.fixture(name="story", scope="module")
def _story(module_cast: Cast) -> tuple[Cast, Tendering, Tendering]:
    """One tender that is open, and one whose notice is about to be published."""
    opened = noticed(module_cast)
    waiting = approved(module_cast)
    set_simulated_moment(module_cast.clock.read().instant)
    return module_cast, opened, waiting


def test_a_proposed_hour_is_lawful_quiet_and_on_a_working_day(story: tuple[Cast, Tendering, Tendering]) -> None:
    cast, opened, waiting = story
    tender, now = tender_view(waiting.ref), cast.clock.read()
    assert tender is not None
    first = first_lawful(tender, now.day, correcting=False)
    assert first is not None
    assert (first - now.day).days >= 10, "a consultation leaves ten days"
    before = [now.day + timedelta(days=each) for each in range(1, (first - now.day).days)]
    assert not [day for day in before if (day - now.day).days >= 10 and the_law().calendar.is_working(day)]
    taken = tender_view(opened.ref)
    assert taken is not None
    assert taken.deadline is not None
    for each in quiet(tender, now.instant):
        local = each.at.astimezone(SHANGHAI)
        assert the_law().calendar.is_working(local.date())
        assert local.date() >= first
        assert local.hour in HOURS
        assert each.in_hour == 0
    busy = counted(known("510000", now.instant, taken.deadline + timedelta(seconds=1)))
    local = taken.deadline.astimezone(SHANGHAI)
    assert busy == {(local.date(), local.hour): 1}


def test_the_form_offers_the_hours_and_fills_one_in(story: tuple[Cast, Tendering, Tendering]) -> None:
    cast, opened, waiting = story
    where = f"/acts/publish_notice/{waiting.ref}"
    shown = page(client(cast.officer), where)
    offered = re.findall(r'name="_set" value="deadline=([^"]+)"', shown)
    assert len(offered) == 3
    filled = client(cast.officer).post(where, {"contact": "采购岗", "_set": f"deadline={offered[0]}"}).content.decode()
    assert f'value="{offered[0]}"' in filled
    assert "采购岗" in filled, "what was typed stands"
    assert cast.state(waiting.ref) == "approved", "nothing was performed"
    moving = page(client(cast.head), f"/acts/correct_documents/{opened.ref}")
    later = [datetime.fromisoformat(each) for each in re.findall(r'value="deadline=([^"]+)"', moving)]
    known_deadline = tender_view(opened.ref)
    assert known_deadline is not None
    assert known_deadline.deadline is not None
    assert all(each.replace(tzinfo=SHANGHAI) >= known_deadline.deadline for each in later)


def test_everybody_sees_the_closings_of_the_next_weeks(story: tuple[Cast, Tendering, Tendering]) -> None:
    _, opened, waiting = story
    shown = page(client(), "/closings")
    assert opened.ref in shown
    assert waiting.ref not in shown
    assert opened.ref not in page(client(), "/closings?at=530000"), "another province"
    said = client().get("/api/queries/closings").json()
    assert [each["ref"] for each in said["closings"]] == [opened.ref]


def test_without_a_table_of_the_year_no_hour_is_proposed(story: tuple[Cast, Tendering, Tendering]) -> None:
    _, _, waiting = story
    tender = tender_view(waiting.ref)
    assert tender is not None
    assert first_lawful(tender, date(2026, 12, 28), correcting=False) is None
