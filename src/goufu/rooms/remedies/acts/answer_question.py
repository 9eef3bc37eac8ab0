"""The purchaser answers a question; the answer is public, who asked is not."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.law.questions.inquiry_answer import InquiryAnswer
from goufu.parties.authority import Authority
from goufu.rooms.remedies.models import Inquiry


class AnswerQuestionInput(ActInput):
    """Question and answer as everybody reads them."""

    question: Annotated[
        LongText, Field(title="The question as published", description="Without anything that tells who asked.")
    ]
    answer: Annotated[LongText, Field(title="Answer", description="Published: no business secrets, no personal data.")]


class AnswerQuestion(Act[Inquiry, AnswerQuestionInput]):
    """Answer a question."""

    states, leads_to = ("asked",), "answered"
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("procurement")
    stops, stops_own = (InquiryAnswer,), True
    asks_nothing = "What is right is for the purchaser to say; that it answers in time is a clock."

    def effect(self, case: Inquiry, given: AnswerQuestionInput, moment: Moment, w: Writes) -> None:
        w.change(case, answer=given.answer, answered_on=moment.day)
        w.publish(title=case.title, tender=case.tender)
        w.tell(case.asker, inquiry=case.ref, tender=case.tender, title=case.title, answer=given.answer)
