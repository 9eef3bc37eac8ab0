"""An application to an open framework is answered: let in, or turned down on a condition of the invitation."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.base.catalogue import translate
from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput
from goufu.core.writes import Writes
from goufu.law.questions.applicant_let_in import ApplicantLetIn
from goufu.law.questions.applicant_publication import ApplicantPublication
from goufu.law.questions.application_answer import ApplicationAnswer
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.models import FrameworkApplication
from goufu.rooms.evaluation.open_framework import framework_named, must_be_open


class AnswerApplicationInput(ActInput):
    """Whether it is let in, and if not, why."""

    admitted: Annotated[bool, Field(title="It meets the invitation and is let in")]
    unmet: Annotated[
        str,
        Field(title="Condition of the invitation that is not met", description="As worded there.", max_length=2000),
    ] = ""


class AnswerApplication(Act[FrameworkApplication, AnswerApplicationInput]):
    """Answer the application."""

    states, leads_to = ("filed",), ("accepted", "turned_down")
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("procurement", "publish_applicant")
    stops = (ApplicationAnswer,)

    def method(self, case: FrameworkApplication, given: AnswerApplicationInput) -> MethodTraits:
        return must_be_open(framework_named(case.framework).tender).method.in_law()

    def asks(
        self, case: FrameworkApplication, given: AnswerApplicationInput, moment: Moment
    ) -> Iterator[ApplicantLetIn]:
        yield ApplicantLetIn(admitted=given.admitted, unmet=given.unmet)

    def effect(self, case: FrameworkApplication, given: AnswerApplicationInput, moment: Moment, w: Writes) -> None:
        w.change(
            case, state="accepted" if given.admitted else "turned_down", unmet="" if given.admitted else given.unmet
        )
        w.tell(case.applicant, title=case.title, said_zh=_said(given, "zh"), said_en=_said(given, "en"))

    def starts(
        self, case: FrameworkApplication, given: AnswerApplicationInput, moment: Moment
    ) -> Iterator[ApplicantPublication]:
        if given.admitted:
            yield ApplicantPublication(start=moment.day)


def _said(given: AnswerApplicationInput, lang: str) -> str:
    if given.admitted:
        return translate(lang, "evaluation", "You are let in.")
    return translate(lang, "evaluation", "You are not let in. Not met: {unmet}").format(unmet=given.unmet)
