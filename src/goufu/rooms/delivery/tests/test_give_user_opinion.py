"""The people served are heard by their own village, not by the provider."""

from tests.cast import turned_down
from tests.contracting import Story

from goufu.core.exceptions import PersonalData, WrongOffice
from goufu.core.models import Entry
from goufu.core.public import public_entries
from goufu.rooms.delivery.models import UserOpinion
from goufu.rooms.delivery.refusals import DeliveryDoesNotFit, MilestoneElsewhere


def running(story: Story) -> None:
    story.contract()
    story.start()
    story.record()


def test_an_opinion_is_kept_with_its_numbers(story: Story) -> None:
    running(story)
    story.opinion()
    opinion = UserOpinion.objects.get()
    assert (opinion.invited, opinion.heard, opinion.content) == (40, 32, 27)
    known = next(each for each in public_entries(story.thread) if each.act == "give_user_opinion").known
    assert (known["heard"], known["content"], known["not_content"]) == (32, 27, 5)


def test_two_discontented_people_cannot_be_counted_out(story: Story) -> None:
    running(story)
    story.opinion(heard=32, content=30)
    known = next(each for each in public_entries(story.thread) if each.act == "give_user_opinion").known
    assert (known["not_content"], known["content"]) == (None, None)
    assert '"heard":32,' in bytes(Entry.objects.get(act="give_user_opinion").body).decode()


def test_a_phone_number_in_the_summary_is_not_published(story: Story) -> None:
    running(story)
    with turned_down(PersonalData) as caught:
        story.opinion(summary="王某，电话13900000000，希望增加探访")
    assert caught.value.field == "summary"


def test_more_cannot_be_content_than_were_heard(story: Story) -> None:
    running(story)
    with turned_down(DeliveryDoesNotFit):
        story.opinion(content=33)


def test_the_provider_does_not_speak_for_the_people_served(story: Story) -> None:
    running(story)
    with turned_down(WrongOffice):
        story.opinion(who="alpha_staff")


def test_after_acceptance_no_opinion_is_added(story: Story) -> None:
    running(story)
    story.report()
    story.opinion()
    story.accept()
    with turned_down(MilestoneElsewhere):
        story.opinion()
