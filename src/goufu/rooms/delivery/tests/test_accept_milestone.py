"""A milestone is accepted standard by standard, after the people served were heard, by people who did not buy."""

from datetime import timedelta

from tests.cast import refused, turned_down
from tests.contracting import STANDARDS, Story

from goufu.core.exceptions import SameHand, WrongOffice
from goufu.core.models import RunningClock
from goufu.core.public import public_entries
from goufu.rooms.delivery.disclosure import DISCLOSES
from goufu.rooms.delivery.models import Milestone
from goufu.rooms.delivery.refusals import DeliveryDoesNotFit, MilestoneElsewhere


def reported(story: Story) -> None:
    story.contract()
    story.start()
    story.record()
    story.report()


def ready(story: Story) -> None:
    reported(story)
    story.opinion()


def unmet() -> list[dict[str, object]]:
    return [{"standard": place, "met": place > 1, "finding": "抽查"} for place in range(1, len(STANDARDS) + 1)]


def test_acceptance_starts_the_time_for_payment(story: Story) -> None:
    ready(story)
    story.accept()
    clock = RunningClock.objects.get(kind="payment_due")
    assert Milestone.objects.get(place=1).state == "accepted"
    assert clock.rule == "pay-under-contract"
    assert clock.due is not None
    assert clock.start + timedelta(days=30) <= clock.due < clock.start + timedelta(days=40)
    assert RunningClock.objects.get(kind="inspection").met_on is not None


def test_without_users_opinions_nothing_is_accepted(story: Story) -> None:
    reported(story)
    with refused("accept-beneficiaries"):
        story.accept()
    assert Milestone.objects.get(place=1).state == "reported"


def test_a_standard_without_a_result_is_refused(story: Story) -> None:
    ready(story)
    with refused("accept-against-contract"):
        story.accept(results=unmet()[1:])


def test_one_standard_named_twice_does_not_stand_for_another(story: Story) -> None:
    ready(story)
    results = [{"standard": 1, "met": True, "finding": "抽查"}] * len(STANDARDS)
    with refused("accept-against-contract"):
        story.accept(results=results)


def test_a_member_who_did_not_sign_is_missed(story: Story) -> None:
    ready(story)
    with refused("accept-signed"):
        story.accept(signed=4)


def test_an_unmet_standard_is_to_be_put_right_and_looked_at_again(story: Story) -> None:
    ready(story)
    by = (story.cast.clock.read().day + timedelta(days=20)).isoformat()
    story.accept(results=unmet(), rectify_by=by, conclusion="频次不足，限期整改")
    assert Milestone.objects.get(place=1).state == "rectifying"
    assert not RunningClock.objects.filter(kind="payment_due").exists()
    story.record()
    story.report()
    story.accept()
    assert Milestone.objects.get(place=1).state == "accepted"


def test_putting_right_needs_a_day(story: Story) -> None:
    ready(story)
    with turned_down(DeliveryDoesNotFit) as caught:
        story.accept(results=unmet())
    assert caught.value.field == "rectify_by"


def test_who_drew_up_the_contract_does_not_accept(story: Story) -> None:
    ready(story)
    with turned_down(SameHand):
        story.accept(who="officer")


def test_the_provider_does_not_accept_its_own_work(story: Story) -> None:
    ready(story)
    with turned_down(WrongOffice):
        story.accept(who="alpha_staff")


def test_what_was_not_reported_is_not_accepted(story: Story) -> None:
    story.contract()
    story.start()
    story.record()
    story.opinion()
    with turned_down(MilestoneElsewhere):
        story.accept()


def test_the_delivery_is_accepted_with_its_last_milestone(story: Story) -> None:
    story.contract()
    story.start()
    story.deliver(1)
    assert story.cast.state(story.delivery_ref) == "running"
    story.deliver(2)
    assert story.cast.state(story.delivery_ref) == "accepted"


def test_the_release_tells_the_decision(story: Story) -> None:
    ready(story)
    story.accept()
    entry = next(each for each in public_entries(story.thread) if each.act == "accept_milestone")
    done = DISCLOSES["accept_milestone"](entry).release["contracts"][0]["implementation"]
    assert (done["milestones"][0]["status"], done["acceptances"][0]["decision"]) == ("met", "passed")
