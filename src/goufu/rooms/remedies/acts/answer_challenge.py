"""The purchaser answers in writing; where the result cannot stand, the award is annulled by the same act."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText, Titled
from goufu.core.writes import Writes
from goufu.law.questions.challenge_answer import ChallengeAnswer
from goufu.law.questions.complaint_window import ComplaintWindow
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.interface import award_view, bidders
from goufu.rooms.remedies.models import Challenge
from goufu.rooms.remedies.refusals import ChallengeDoesNotFit


class ChallengeDecision(Titled):
    """How it was decided."""

    DISMISSED = "dismissed", "Without ground"
    RESULT_STANDS = "result_stands", "Upheld, the result is not affected"
    RESULT_FALLS = "result_falls", "Upheld, the result cannot stand"


class AnswerChallengeInput(ActInput):
    """The decision and its reasons."""

    decision: Annotated[ChallengeDecision, Field(title="Decision")]
    answer: Annotated[LongText, Field(title="Answer", description="Published: no business secrets, no personal data.")]


class AnswerChallenge(Act[Challenge, AnswerChallengeInput]):
    """Answer a challenge."""

    states, leads_to = ("raised",), ("answered", "dismissed")
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("procurement")
    stops, stops_own = (ChallengeAnswer,), True
    asks_nothing = "What is right is for the purchaser to examine; that it answers in time is a clock."

    def effect(self, case: Challenge, given: AnswerChallengeInput, moment: Moment, w: Writes) -> None:
        dismissed = given.decision is ChallengeDecision.DISMISSED
        w.change(
            case, state="dismissed" if dismissed else "answered", decision=given.decision.value, answer=given.answer,
            answered_on=moment.day,
        )  # fmt: skip
        w.publish(title=case.title, tender=case.tender, about=case.about, raised_on=case.raised_on)
        told = {each.organ for each in bidders(case.tender)} if case.award else set()
        for organ in sorted((told | {case.challenger}) - {""}):
            w.tell(organ, challenge=case.ref, tender=case.tender, title=case.title, answer=given.answer)
        if given.decision is ChallengeDecision.RESULT_FALLS:
            w.follow("annul_award", case=_award(case), reason=given.answer)

    def starts(self, case: Challenge, given: AnswerChallengeInput, moment: Moment) -> Iterator[ComplaintWindow]:
        yield ComplaintWindow(start=moment.day)


def _award(case: Challenge) -> str:
    found = award_view(case.award) if case.award else None
    if found is None or not found.stands:
        raise ChallengeDoesNotFit(
            "There is no result that could fall.", field="decision",
            cure="Uphold without effect on a result; a running tender is corrected or terminated by its own acts.",
        )  # fmt: skip
    return found.ref
