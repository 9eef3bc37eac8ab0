"""The first stage of a framework agreement ends: the first in rank are admitted, the others are left out."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef
from goufu.core.writes import Writes
from goufu.law.questions.framework_admission import FrameworkAdmission
from goufu.law.questions.winner_choice import WinnerChoice
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.framework import first_ranks, must_be_framework, said_of
from goufu.rooms.evaluation.models import Framework, Review
from goufu.rooms.evaluation.panel import remaining, tender_of
from goufu.rooms.evaluation.refusals import DoneAlready


class AdmitProvidersInput(ActInput):
    """How many of the first in rank are admitted."""

    review: Annotated[CaseRef, Field(title="Review")]
    admitted: Annotated[int, Field(title="Providers admitted", strict=True, ge=1)]


class AdmitProviders(Act[Framework, AdmitProvidersInput]):
    """Admit providers to the framework."""

    opens, parent = True, ("review", ("received",))
    leads_to = "admitted"
    by = Authority("purchaser.head", within="purchaser")
    public = Publish("procurement", "publish_admission")
    stops = (WinnerChoice,)
    routine = False

    def under(self, given: AdmitProvidersInput) -> str:
        return given.review

    def method(self, case: Framework, given: AdmitProvidersInput) -> MethodTraits:
        return tender_of(Review.objects.get(ref=given.review)).method.in_law()

    def asks(self, case: Framework, given: AdmitProvidersInput, moment: Moment) -> Iterator[FrameworkAdmission]:
        review, _ = must_be_framework(given.review, framework=True)
        yield FrameworkAdmission(compliant=len(remaining(review)), admitted=given.admitted)

    def effect(self, case: Framework, given: AdmitProvidersInput, moment: Moment, w: Writes) -> None:
        review, tender = must_be_framework(given.review, framework=True)
        if Framework.objects.filter(review=review.ref).exists():
            raise DoneAlready("Providers have been admitted.", cure="Go on with those that were admitted.")
        admitted = [said_of(each) for each in first_ranks(review, given.admitted)]
        w.change(
            case, review=review.ref, tender=tender.ref, purchaser=review.purchaser, title=review.title,
            admitted=admitted,
        )  # fmt: skip
        w.publish(tender=tender.ref)
