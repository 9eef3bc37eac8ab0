"""Points are added exactly, and the grade is the one that the law gives to the score."""

from tests.cast import turned_down
from tests.contracting import Story, findings

from goufu.core.public import public_entries
from goufu.rooms.assessment.models import Indicator
from goufu.rooms.assessment.refusals import AssessmentDoesNotFit


def surveyed(story: Story) -> None:
    story.contract()
    story.start()
    story.open_assessment()
    story.survey()


def test_the_score_is_the_sum_of_the_printed_points(story: Story) -> None:
    surveyed(story)
    story.assess()
    found = story.cast.see(story.assessment_ref)
    points = {each.code: each.points or 0 for each in Indicator.objects.all()}
    assert points["D1"] == 815
    assert found.score == sum(points.values()) == 8915
    assert found.grade == "good"


def test_ninety_points_are_excellent_and_a_hundredth_less_is_not(story: Story) -> None:
    surveyed(story)
    exact = findings()
    exact[0] = {**exact[0], "points": exact[0]["points"] + 80}
    exact[1] = {**exact[1], "points": exact[1]["points"] + 4}
    story.assess(findings=exact)
    assert (story.cast.see(story.assessment_ref).score, story.cast.see(story.assessment_ref).grade) == (8999, "good")


def test_a_score_of_ninety_is_excellent(story: Story) -> None:
    surveyed(story)
    exact = findings()
    exact[0] = {**exact[0], "points": exact[0]["points"] + 80}
    exact[1] = {**exact[1], "points": exact[1]["points"] + 5}
    story.assess(findings=exact)
    assert (story.cast.see(story.assessment_ref).score, story.cast.see(story.assessment_ref).grade) == (
        9000,
        "excellent",
    )


def test_fraud_makes_the_result_poor_whatever_the_points(story: Story) -> None:
    surveyed(story)
    story.assess(vetoes=["fraud"])
    found = story.cast.see(story.assessment_ref)
    assert (found.score, found.grade) == (8915, "poor")


def test_every_indicator_needs_its_finding(story: Story) -> None:
    surveyed(story)
    with turned_down(AssessmentDoesNotFit):
        story.assess(findings=findings()[:-1])


def test_points_above_the_weight_do_not_fit(story: Story) -> None:
    surveyed(story)
    with turned_down(AssessmentDoesNotFit) as caught:
        story.assess(findings=[{**findings()[0], "points": 801}, *findings()[1:]])
    assert "A1" in caught.value.message


def test_the_result_stays_unread_until_it_is_published(story: Story) -> None:
    surveyed(story)
    story.assess()
    assert not {"survey_users", "assess_purchase"} & {each.act for each in public_entries(story.thread)}
