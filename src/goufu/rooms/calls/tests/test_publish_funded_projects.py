"""The list is published: everybody is told, and what was withheld of the review becomes public."""

from datetime import timedelta

from tests.cast import Cast
from tests.reviewing import RESULT
from tests.selecting import Found

from goufu.core.ledger.sequencer import sequence
from goufu.core.models import Entry, Message
from goufu.rooms.calls.models import Funding
from goufu.rooms.calls.tests.conftest import listing, published


def _withheld(act: str, thread: str) -> bool:
    return Entry.objects.get(act=act, thread=thread).withheld


def test_the_page_of_the_review_stays_closed_until_the_list_is_published(cast: Cast, call: Found) -> None:
    ref = listing(cast, call)
    sequence()
    thread = Funding.objects.get(ref=ref).thread
    assert _withheld("fill_in_selection", thread)
    assert _withheld("list_funded_projects", thread)
    cast.do("publish_funded_projects", cast.officer, ref, contact=RESULT["contact"], address=RESULT["address"])
    sequence()
    assert not _withheld("fill_in_selection", thread)
    assert not _withheld("list_funded_projects", thread)


def test_funded_or_not_everybody_who_proposed_is_told_its_own_outcome(cast: Cast, call: Found) -> None:
    published(cast, call)
    told = {each.organ: each.values for each in Message.objects.filter(notice="publish_funded_projects")}
    assert set(told) == {"alpha", "beta", "gamma"}
    assert "拟予资助" in told["alpha"]["said_zh"]
    assert "排名第3" in told["gamma"]["said_zh"]


def test_oppositions_are_heard_for_five_working_days(cast: Cast, call: Found) -> None:
    case = Funding.objects.get(ref=published(cast, call))
    assert case.oppositions_until is not None
    assert case.oppositions_until - cast.clock.read().day >= timedelta(days=7)
    assert cast.state(case.tender) == "complete"
