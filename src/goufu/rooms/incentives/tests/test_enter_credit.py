"""A published result stands in the provider's credit record within five working days, with lawful support."""

from tests.cast import turned_down
from tests.contracting import Story
from tests.tendering import decided

from goufu.core.exceptions import Taken, WrongOffice, WrongState
from goufu.core.models import RunningClock
from goufu.rooms.incentives.interface import credit_event_of_thread
from goufu.rooms.incentives.refusals import CreditDoesNotFit
from goufu.rooms.providers.models import CreditRecord


def enter(story: Story, who: str = "civil_officer", **changes: object) -> str:
    given = {"assessment": story.assessment_ref, "what": "居家养老服务项目绩效评价为良", **changes}
    return decided(story.cast, "enter_credit", story.cast.people[who], None, story.assessment_ref, **given)


def published(story: Story, **assess: object) -> None:
    story.contract()
    story.start()
    story.open_assessment()
    story.survey()
    story.assess(**assess)
    story.publish_assessment()


def test_the_register_of_providers_keeps_the_event(story: Story) -> None:
    published(story)
    enter(story, support=["training", "recommendation"])
    event = credit_event_of_thread(story.thread)
    assert event is not None
    assert (event.record, event.support) == ("good", ("training", "recommendation"))
    assert CreditRecord.objects.get().score == 8915


def test_the_entry_meets_its_clock(story: Story) -> None:
    published(story)
    enter(story)
    assert RunningClock.objects.get(kind="credit_entry").met_on is not None


def test_a_poor_result_brings_no_support(story: Story) -> None:
    published(story, vetoes=["fraud"])
    with turned_down(CreditDoesNotFit):
        enter(story, support=["praise"])
    enter(story)
    event = credit_event_of_thread(story.thread)
    assert event is not None
    assert event.record == "bad"


def test_an_unpublished_result_is_not_entered(story: Story) -> None:
    story.contract()
    story.start()
    story.open_assessment()
    with turned_down(WrongState):
        enter(story)


def test_a_result_is_entered_once(story: Story) -> None:
    published(story)
    enter(story)
    with turned_down(Taken):
        enter(story)


def test_only_civil_affairs_enters_it(story: Story) -> None:
    published(story)
    with turned_down(WrongOffice):
        enter(story, "finance_officer")
