"""What follows a running contract: the sentence, the list of a division, what is owed, what the command prints."""

import re
from datetime import date, datetime, timedelta

import pytest
from tests.cast import Cast
from tests.contracting import Story

from goufu.base.civil import SHANGHAI
from goufu.core.clock import set_simulated_moment
from goufu.core.owing import owed
from goufu.rooms.contracts.interface import contract_view
from goufu.rooms.foresight.running import ahead_of, running, running_of, sentence
from goufu.rooms.foresight.tests.test_resolver import client, page


def at(cast: Cast, day: date) -> None:
    cast.clock.put(datetime(day.year, day.month, day.day, 9, 0, tzinfo=SHANGHAI))
    set_simulated_moment(cast.clock.read().instant)


def test_it_says_until_when_to_begin_whom_it_serves_and_what_is_owed(story: Story) -> None:
    cast, ref = story.cast, story.contract()
    contract = contract_view(ref)
    assert contract is not None
    known = running_of(contract, cast.clock.read().day)
    start = known.ahead.start
    assert start is not None
    assert start < contract.ends
    said = sentence(known, start)
    assert "120名老年人" in said
    assert f"{start.year}年{start.month}月{start.day}日前启动" in said

    def begins() -> list[date | None]:
        return [each.due for each in owed("510322", cast.officer) if each.act == "open_purchase"]

    at(cast, start - timedelta(days=61))
    assert begins() == []
    at(cast, start - timedelta(days=30))
    assert begins() == [start]
    shown = page(client(cast.officer), "/calendar/running")
    assert ref in shown
    assert "已逾期" not in shown
    at(cast, start + timedelta(days=3))
    shown = page(client(cast.officer), "/calendar/running")
    assert "已逾期" in shown
    assert "本应在" in shown
    late = page(client(cast.officer), f"/calendar/back?contract={ref}")
    assert re.search(r"服务中断\d+天", late)
    cast.purchase()
    assert begins() == [], "what follows has begun"
    assert [each.follows is not None for each in running("510322", start)] == [True]


def test_a_last_day_alone_is_counted_back_and_machines_read_the_same(module_cast: Cast) -> None:
    asked = "end=2026-05-31&method=open_tender&at=510322"
    begin = ahead_of(date(2026, 5, 31), "open_tender", "510322", date(2026, 1, 5)).start
    assert begin is not None
    assert f"{begin.year}年{begin.month}月{begin.day}日" in page(client(), f"/calendar/back?{asked}")
    said = client().get(f"/api/queries/backward?{asked}").json()
    assert said["steps"][0]["day"] == begin.isoformat()


def test_a_year_without_a_table_is_an_estimate_that_says_so(module_cast: Cast) -> None:
    found = ahead_of(date(2027, 5, 31), "open_tender", "510322", date(2026, 1, 5))
    assert (found.start, found.missing) == (None, 2027)
    assert found.start_about is not None
    shown = page(client(), "/calendar/back?end=2027-05-31&method=open_tender&at=510322")
    assert "2027年的节假日安排尚未录入" in shown
    assert "约" in shown


@pytest.mark.parametrize("wrong", ["end=2026-05-31", "end=x&method=open_tender", "contract=CT-510322-2025-9999"])
def test_what_cannot_be_counted_is_said_at_its_field(module_cast: Cast, wrong: str) -> None:
    assert "aria-invalid" in page(client(), f"/calendar/back?{wrong}&at=510322")
