"""Under a contract that was made elsewhere, delivery and payment go on from where they stood."""

from datetime import date

from tests.cast import Cast
from tests.contracting import Story
from tests.running import Running

from goufu.core.models import RunningClock
from goufu.core.public import public_entries
from goufu.rooms.delivery.disclosure import DISCLOSES

THIRD = 12_000_000


def started(running: Running) -> Story:
    """The delivery of the recorded contract."""
    story = Story(running.cast, "", contract_ref=running.record())
    story.start()
    return story


def pay(cast: Cast, story: Story, milestone: int) -> None:
    story.invoice(milestone, THIRD)
    story.pay(milestone, THIRD)


def test_what_was_accepted_and_paid_elsewhere_stands_so_from_the_start(running: Running) -> None:
    story = started(running)
    delivery = running.cast.see(story.delivery_ref)
    assert delivery.paid_fen == THIRD
    assert [each.state for each in delivery.milestones.all()] == ["paid", "accepted", "planned"]
    entry = next(each for each in public_entries(delivery.thread) if each.act == "start_delivery")
    milestones = DISCLOSES["start_delivery"](entry).release["contracts"][0]["implementation"]["milestones"]
    assert [each["status"] for each in milestones] == ["met", "met", "scheduled"]


def test_the_clock_of_payment_runs_from_the_recorded_acceptance(running: Running) -> None:
    story = started(running)
    clock = RunningClock.objects.get(kind="payment_due", thread=running.cast.see(story.delivery_ref).thread)
    assert (clock.start, clock.due) == (date(2025, 2, 28), date(2025, 3, 31)), "30 days, and the last one is a Sunday"


def test_the_last_payment_completes_the_contract_without_a_budget_line(running: Running) -> None:
    story = started(running)
    pay(running.cast, story, 2)
    story.deliver(3)
    pay(running.cast, story, 3)
    assert running.cast.state(story.delivery_ref) == "settled"
    assert running.cast.state(story.contract_ref) == "completed"
