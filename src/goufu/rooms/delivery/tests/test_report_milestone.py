"""A report starts the time for inspection that the contract agreed."""

from datetime import timedelta

from tests.cast import turned_down
from tests.contracting import Story

from goufu.core.models import RunningClock
from goufu.rooms.delivery.models import Milestone
from goufu.rooms.delivery.refusals import DeliveryDoesNotFit, MilestoneElsewhere


def running(story: Story) -> None:
    story.contract()
    story.start()


def test_a_report_starts_the_time_for_inspection(story: Story) -> None:
    running(story)
    story.record()
    story.report()
    clock = RunningClock.objects.get(kind="inspection")
    assert Milestone.objects.get(place=1).state == "reported"
    assert clock.due is not None
    assert clock.due >= clock.start + timedelta(days=15)
    assert clock.rule == "accept-deadline"


def test_a_milestone_without_any_service_is_not_reported(story: Story) -> None:
    running(story)
    with turned_down(DeliveryDoesNotFit):
        story.report()


def test_a_milestone_is_reported_once(story: Story) -> None:
    running(story)
    story.record()
    story.report()
    with turned_down(MilestoneElsewhere):
        story.report()


def test_the_contract_knows_its_milestones(story: Story) -> None:
    running(story)
    with turned_down(DeliveryDoesNotFit) as caught:
        story.record(3)
    assert caught.value.field == "milestone"
