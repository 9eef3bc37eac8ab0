"""Games with the clock at a deadline: milliseconds, spellings of time zones, moments that a bidder states herself."""

from datetime import UTC, datetime, timedelta

import pytest
from tests.cast import Cast, refused, turned_down
from tests.tendering import noticed

from goufu.core.exceptions import BadInput
from goufu.rooms.procurement.acts.publish_notice import PublishNoticeInput
from goufu.rooms.procurement.models import Bid

DEADLINE = datetime(2025, 4, 25, 1, 30, tzinfo=UTC)
SPELLINGS = (
    "2025-04-25T09:30:00+08:00", "2025-04-25T01:30:00Z", "2025-04-25T01:30:00+00:00", "2025-04-25T09:30:00",
    "2025-04-25 09:30", "2025-04-24T15:30:00-10:00", "2025-04-25T15:30:00+14:00",
)  # fmt: skip


def test_a_millisecond_after_the_deadline_is_late_and_one_before_is_in_time(cast: Cast) -> None:
    tender = noticed(cast)
    deadline = tender.row().deadline
    assert deadline is not None
    cast.clock.put(deadline - timedelta(milliseconds=1))
    tender.bid(cast, "alpha", 51_000_000)
    cast.clock.put(deadline + timedelta(milliseconds=1))
    with refused("late-bid"):
        tender.bid(cast, "beta", 50_000_000)
    assert Bid.objects.count() == 1


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_one_instant_is_one_instant_in_whatever_zone_it_is_spelt(spelling: str) -> None:
    """Without a zone it is Beijing time."""
    given = {"deadline": spelling, "offer_until": "2025-04-20", "obtaining": "x", "contact": "x"}
    assert PublishNoticeInput.model_validate(given).deadline == DEADLINE


@pytest.mark.parametrize("name", ["arrived", "instant", "moment", "at"])
def test_nobody_states_herself_when_her_bid_came(cast: Cast, name: str) -> None:
    tender = noticed(cast)
    tender.past_the_deadline(cast)
    given = {"tender": tender.ref, "sealed": "0" * 64, name: "2025-04-01T09:30:00+08:00"}
    with turned_down(BadInput):
        cast.do("submit_bid", cast.alpha_staff, None, **given)
    assert not Bid.objects.exists()
