"""An invoice follows acceptance and asks for no more than was earned."""

from tests.cast import turned_down
from tests.contracting import HALF, Story

from goufu.core.models import RunningClock
from goufu.rooms.delivery.models import Milestone
from goufu.rooms.delivery.refusals import DeliveryDoesNotFit, MilestoneElsewhere


def accepted(story: Story) -> None:
    story.contract()
    story.start()
    story.deliver()


def test_an_invoice_starts_its_clock(story: Story) -> None:
    accepted(story)
    story.invoice()
    assert Milestone.objects.get(place=1).invoiced_fen == HALF
    assert RunningClock.objects.get(kind="payment_on_invoice").rule == "pay-on-invoice"


def test_before_acceptance_nothing_is_invoiced(story: Story) -> None:
    story.contract()
    story.start()
    with turned_down(MilestoneElsewhere):
        story.invoice()


def test_no_more_is_invoiced_than_the_milestone_is_worth(story: Story) -> None:
    accepted(story)
    story.invoice(1, HALF - 100)
    with turned_down(DeliveryDoesNotFit):
        story.invoice(1, 101)
