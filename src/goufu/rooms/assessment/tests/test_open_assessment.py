"""Evaluator and indicators are fixed before any result is known."""

import json

from tests.cast import refused, turned_down
from tests.contracting import Story, tree

from goufu.core.exceptions import WrongOffice
from goufu.core.models import Entry
from goufu.core.public import public_entries
from goufu.rooms.assessment.models import Indicator
from goufu.rooms.assessment.refusals import AssessmentDoesNotFit


def started(story: Story) -> None:
    story.contract()
    story.start()


def test_the_tree_is_public_from_the_start(story: Story) -> None:
    started(story)
    assert story.cast.state(story.open_assessment()) == "open"
    known = next(each for each in public_entries(story.thread) if each.act == "open_assessment").known
    assert sum(each["weight"] for each in known["indicators"]) == 10_000
    assert Indicator.objects.count() == 13


def test_a_provider_that_evaluates_itself_is_warned_of_as_long_as_the_rule_is_only_believed(story: Story) -> None:
    started(story)
    story.open_assessment(evaluator="alpha")
    said = json.loads(bytes(Entry.objects.get(act="open_assessment").body))["verdicts"]
    assert {"rule": "evaluator-independence", "verdict": "warned"}.items() <= said[0]["answers"][0].items()


def test_a_provider_does_not_evaluate_itself_once_the_rule_is_confirmed(story: Story) -> None:
    started(story)
    given = {"rule": "evaluator-independence", "source": "财综〔2018〕42号文本，县财政局存"}
    story.cast.do("confirm_rule", story.cast.province_finance_head, story.cast.register, **given)
    with refused("evaluator-independence"):
        story.open_assessment(evaluator="alpha")


def test_weights_must_come_to_a_hundred_points(story: Story) -> None:
    started(story)
    with turned_down(AssessmentDoesNotFit) as caught:
        story.open_assessment(indicators=tree()[:-1])
    assert caught.value.field == "indicators"


def test_a_target_goes_with_what_is_measured(story: Story) -> None:
    started(story)
    with turned_down(AssessmentDoesNotFit):
        story.open_assessment(indicators=[{**each, "target": None} for each in tree()])


def test_the_evaluator_does_not_appoint_itself(story: Story) -> None:
    started(story)
    with turned_down(WrongOffice):
        story.open_assessment(who="evaluator")
