"""A published result is read by everybody and waits for the credit record."""

from tests.cast import turned_down
from tests.contracting import Story

from goufu.core.exceptions import WrongState
from goufu.core.ledger.sequencer import sequence
from goufu.core.models import RunningClock
from goufu.core.public import public_entries
from goufu.rooms.assessment.disclosure import DISCLOSES
from goufu.rooms.assessment.interface import assessment_view


def assessed(story: Story) -> None:
    story.contract()
    story.start()
    story.open_assessment()
    story.survey()
    story.assess()


def test_publication_unveils_survey_and_findings(story: Story, log_apart: None) -> None:
    assessed(story)
    story.publish_assessment()
    sequence()
    acts = {each.act for each in public_entries(story.thread)}
    assert {"survey_users", "assess_purchase", "publish_assessment"} <= acts
    view = assessment_view(story.assessment_ref)
    assert view is not None
    assert (view.is_published, view.score, view.grade) == (True, 8915, "good")


def test_publication_starts_the_time_for_the_credit_record(story: Story) -> None:
    assessed(story)
    story.publish_assessment()
    assert RunningClock.objects.get(kind="credit_entry").rule == "credit-entry-5wd"


def test_nothing_is_published_that_was_not_assessed(story: Story) -> None:
    story.contract()
    story.start()
    story.open_assessment()
    with turned_down(WrongState):
        story.publish_assessment()


def test_the_release_gives_score_grade_and_satisfaction(story: Story) -> None:
    assessed(story)
    story.publish_assessment()
    entry = next(each for each in public_entries(story.thread) if each.act == "publish_assessment")
    done = DISCLOSES["publish_assessment"](entry).release["contracts"][0]["implementation"]
    assert (done["evaluation"]["score"], done["evaluation"]["grade"]) == (89.15, "good")
    measures = {each["notes"]: each["measure"] for each in done["metrics"][0]["observations"]}
    assert measures["比例的区间下限（%）"] == 79.01
