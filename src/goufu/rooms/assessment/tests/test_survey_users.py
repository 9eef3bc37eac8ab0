"""The survey comes in as counts and goes out as shares with their interval."""

import json

from tests.cast import turned_down
from tests.contracting import Story

from goufu.core.exceptions import WrongOffice
from goufu.core.models import Entry
from goufu.rooms.assessment.refusals import AssessmentDoesNotFit


def opened(story: Story) -> None:
    story.contract()
    story.start()
    story.open_assessment()


def test_a_survey_is_counted_in_basis_points(story: Story) -> None:
    opened(story)
    story.survey()
    found = story.cast.see(story.assessment_ref)
    assert (found.response_bp, found.satisfaction, found.satisfied_bp) == (8929, 8150, 8700)
    assert (found.interval_low_bp, found.interval_high_bp) == (7901, 9225)


def test_no_float_and_no_small_count_stands_in_the_record(story: Story) -> None:
    opened(story)
    story.survey()
    body = bytes(Entry.objects.get(act="survey_users").body).decode()
    json.loads(body, parse_float=lambda text: (_ for _ in ()).throw(AssertionError(text)))
    assert json.loads(body)["facts"]["answers"]["very_discontent"] is None


def test_too_few_answers_are_not_evaluated(story: Story) -> None:
    opened(story)
    with turned_down(AssessmentDoesNotFit):
        story.survey((0, 0, 1, 1, 2))


def test_more_cannot_answer_than_were_asked(story: Story) -> None:
    opened(story)
    with turned_down(AssessmentDoesNotFit):
        story.survey(sent=50)


def test_the_provider_does_not_survey_its_own_users(story: Story) -> None:
    opened(story)
    with turned_down(WrongOffice):
        story.survey(who="alpha_staff")
