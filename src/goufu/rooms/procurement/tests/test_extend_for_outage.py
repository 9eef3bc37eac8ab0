"""After an outage near the deadline it moves by the rule that the notice printed; before that no bid is opened."""

from datetime import datetime, timedelta

import pytest
from tests.cast import Cast, refused, turned_down
from tests.tendering import Tendering, noticed

from goufu.base.civil import SHANGHAI
from goufu.core.public import public_entries
from goufu.rooms.availability.tests.test_certify_outage import away, certified
from goufu.rooms.procurement.refusals import Mismatch


@pytest.fixture
def tender(cast: Cast) -> Tendering:
    return noticed(cast)


def deadline_of(tender: Tendering) -> datetime:
    found = tender.row().deadline
    assert found is not None
    return found


def near_the_deadline(cast: Cast, tender: Tendering, *, minutes: int = 12) -> str:
    """An outage that ended at the deadline itself, certified a minute later."""
    tender.past_the_deadline(cast)
    since_then = cast.clock.read().instant - deadline_of(tender)
    return certified(cast, **away(cast, minutes=minutes, before=since_then))


def extend(cast: Cast, tender: Tendering, outage: str) -> None:
    cast.do("extend_for_outage", cast.officer, tender.ref, outage=outage)


def test_the_notice_prints_the_rule_with_its_figures(cast: Cast, tender: Tendering) -> None:
    known = next(each.known for each in public_entries(tender.row().thread) if each.act == "publish_notice")
    assert known["outage_rule"] == {"hours": 24, "minutes": 10, "working_days": 1}
    assert "截止前24小时内平台不可用累计达10分钟" in known["terms_of_submission_zh"]


def test_it_moves_to_the_same_time_on_the_next_working_day(cast: Cast, tender: Tendering) -> None:
    before = deadline_of(tender)
    extend(cast, tender, near_the_deadline(cast, tender))
    after = deadline_of(tender)
    assert after.astimezone(SHANGHAI).timetz() == before.astimezone(SHANGHAI).timetz()
    assert timedelta(days=1) <= after - before <= timedelta(days=4)
    known = public_entries(tender.row().thread)[-1].known
    assert datetime.fromisoformat(known["deadline_before"]) == before


def test_bids_come_in_again_until_then_and_are_opened_afterwards(cast: Cast, tender: Tendering) -> None:
    tender.bid(cast, "alpha", 52_000_000)
    outage = near_the_deadline(cast, tender)
    with refused("late-bid"):
        tender.bid(cast, "beta", 50_000_000)
    extend(cast, tender, outage)
    tender.bid(cast, "beta", 50_000_000)
    tender.bid(cast, "gamma", 55_000_000)
    tender.past_the_deadline(cast)
    tender.open(cast)
    assert tender.row().responses == 3


def test_no_bid_is_opened_while_the_outage_is_unanswered(cast: Cast, tender: Tendering) -> None:
    tender.three_bids(cast)
    outage = near_the_deadline(cast, tender)
    with refused("outage-answered"):
        tender.open(cast)
    extend(cast, tender, outage)
    tender.past_the_deadline(cast)
    tender.open(cast)


def test_nor_is_the_tender_failed_for_too_few(cast: Cast, tender: Tendering) -> None:
    near_the_deadline(cast, tender)
    with refused("outage-answered"):
        cast.do("fail_tender", cast.officer, tender.ref, ground="too_few", reason="响应不足")


def test_nine_minutes_within_the_day_before_move_nothing(cast: Cast, tender: Tendering) -> None:
    tender.past_the_deadline(cast)
    since_then = cast.clock.read().instant - deadline_of(tender)
    short = certified(cast, **away(cast, minutes=9, before=since_then + timedelta(hours=1)))
    with refused("outage-near-deadline"):
        extend(cast, tender, short)


def test_for_one_outage_it_moves_once(cast: Cast, tender: Tendering) -> None:
    outage = near_the_deadline(cast, tender)
    extend(cast, tender, outage)
    with turned_down(Mismatch):
        extend(cast, tender, outage)


def test_an_outage_before_the_notice_is_none_of_its(cast: Cast) -> None:
    outage = certified(cast, **away(cast, minutes=60))
    cast.wait(days=1)
    tender = noticed(cast)
    with turned_down(Mismatch):
        extend(cast, tender, outage)
