"""After the deadline each application is judged by the documents' conditions; what the law refuses is a finding."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, LongText, Private
from goufu.core.writes import Writes
from goufu.law.questions.provider_in_scope import ProviderInScope
from goufu.law.questions.provider_kind_allowed import ProviderKindAllowed
from goufu.law.questions.provider_listed import ProviderListed
from goufu.law.questions.provider_registered import ProviderRegistered
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.procurement.method import method_named
from goufu.rooms.procurement.models import Application, JudgedApplication, Tender
from goufu.rooms.procurement.prequalifying import QUALIFIED, REFUSED, OfApplicant, applications, questions_on
from goufu.rooms.procurement.refusals import Mismatch
from goufu.rooms.procurement.refused import refusals


class JudgeApplicationInput(ActInput):
    """Which application, and what was found."""

    application: Annotated[CaseRef, Private, Field(title="Application")]
    in_scope: Annotated[bool, Private, Field(title="The service lies within its charter and scope")] = True
    unmet: Annotated[
        str,
        Private,
        Field(title="Condition that it does not meet", description="Empty: it meets all.", max_length=500),
    ] = ""
    opinion: Annotated[LongText, Private, Field(title="Opinion")]


class JudgeApplication(Act[Tender, JudgeApplicationInput]):
    """Judge an application for prequalification."""

    states = ("approved",)
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("procurement", "publish_result")
    findings = (ProviderKindAllowed, ProviderRegistered, ProviderInScope, ProviderListed)
    routine, repeats = False, True

    def method(self, case: Tender, given: JudgeApplicationInput) -> MethodTraits:
        return method_named(case.method).in_law()

    def asks(self, case: Tender, given: JudgeApplicationInput, moment: Moment) -> Iterator[OfApplicant]:
        yield from questions_on(case, _named(case, given, moment).provider, moment, in_scope=given.in_scope)

    def effect(self, case: Tender, given: JudgeApplicationInput, moment: Moment, w: Writes) -> None:
        if case.prequalified_on is not None:
            raise Mismatch("The prequalification is closed.", cure="Its result can be challenged.")
        application, found = _named(case, given, moment), refusals(w.rulings)
        barred = bool(found) or bool(given.unmet.strip())
        w.add(
            JudgedApplication(
                tender=case, application=application.ref, provider=application.provider,
                standing=REFUSED if barred else QUALIFIED, findings=found, unmet=given.unmet.strip(),
                place=JudgedApplication.objects.filter(tender=case).count() + 1,
            )
        )  # fmt: skip
        w.keep(provider=application.provider, found=found, outcome=REFUSED if barred else QUALIFIED)


def _named(case: Tender, given: JudgeApplicationInput, moment: Moment) -> Application:
    found = applications(case, moment).get(given.application)
    if found is None:
        raise Mismatch(
            "{ref} is no application for this tender that counts.", field="application", ref=given.application,
            cure="Choose one of those on the page of applications; of two by one organization the later counts.",
        )  # fmt: skip
    return found
