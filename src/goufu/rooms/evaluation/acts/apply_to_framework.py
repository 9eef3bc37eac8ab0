"""A provider applies to an open framework, on any day of its term."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, FileRef, Private
from goufu.core.writes import Writes
from goufu.law.questions.application_answer import ApplicationAnswer
from goufu.law.questions.provider_listed import ProviderListed
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.models import FrameworkApplication
from goufu.rooms.evaluation.open_framework import framework_named, must_be_open
from goufu.rooms.evaluation.refusals import DoneAlready, ReviewDoesNotFit
from goufu.rooms.providers.interface import ProviderView, provider_of_organ

GONE = ("turned_down", "left")


class ApplyToFrameworkInput(ActInput):
    """To which framework, and with which papers."""

    framework: Annotated[CaseRef, Field(title="Framework agreement")]
    documents: Annotated[
        FileRef, Private, Field(title="Application", description="What the invitation asks to be shown, in one file.")
    ]


class ApplyToFramework(Act[FrameworkApplication, ApplyToFrameworkInput]):
    """Apply to the open framework."""

    opens, parent, repeats = True, ("framework", ("inviting",)), True
    leads_to = "filed"
    by = (Authority("provider.staff", within="applicant"), Authority("provider.head", within="applicant"))
    public = Publish("procurement", "publish_applicant")

    def under(self, given: ApplyToFrameworkInput) -> str:
        return given.framework

    def method(self, case: FrameworkApplication, given: ApplyToFrameworkInput) -> MethodTraits:
        return must_be_open(framework_named(given.framework).tender).method.in_law()

    def asks(
        self, case: FrameworkApplication, given: ApplyToFrameworkInput, moment: Moment
    ) -> Iterator[ProviderListed]:
        known, tender = _provider(case), must_be_open(framework_named(given.framework).tender)
        yield ProviderListed(
            abnormal=known.listed("abnormal", moment.day), severe=known.listed("severe", moment.day),
            documents_exclude_abnormal=tender.excludes_abnormal,
        )  # fmt: skip

    def effect(self, case: FrameworkApplication, given: ApplyToFrameworkInput, moment: Moment, w: Writes) -> None:
        framework, known = framework_named(given.framework), _provider(case)
        if framework.ends_on is not None and moment.day > framework.ends_on:
            raise ReviewDoesNotFit(
                "The agreement ended on {day}.", field="framework", day=framework.ends_on, cure="Compete again."
            )
        before = FrameworkApplication.objects.filter(framework=framework.ref, uscc=known.uscc).exclude(state__in=GONE)
        if before.exists():
            raise DoneAlready("You have applied already.", cure="Wait for the answer, or go on as admitted.")
        w.change(
            case, framework=framework.ref, purchaser=framework.purchaser, applicant=known.organ, uscc=known.uscc,
            name_zh=known.name_zh, name_en=known.name_en, documents=given.documents, title=framework.title,
        )  # fmt: skip
        w.attach(given.documents)
        w.tell(framework.purchaser, framework=framework.ref, title=framework.title, name_zh=known.name_zh)

    def starts(
        self, case: FrameworkApplication, given: ApplyToFrameworkInput, moment: Moment
    ) -> Iterator[ApplicationAnswer]:
        yield ApplicationAnswer(start=moment.day)


def _provider(case: FrameworkApplication) -> ProviderView:
    found = provider_of_organ(case.applicant)
    if found is None or not found.registered:
        raise ReviewDoesNotFit("Your organization is not in the register of providers.", cure="Register first.")
    return found
