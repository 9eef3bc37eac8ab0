"""A tender begins with a prequalification: who wants to bid applies first, by conditions that are fixed by then."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.base.civil import civil_date, instant_text
from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CivilInstant, Line, LongText
from goufu.core.writes import Writes
from goufu.law.kinds import IntentionExemption
from goufu.law.questions.intention_published import IntentionPublished
from goufu.law.questions.plan_filed import PlanFiled
from goufu.law.questions.prequalification_period import PrequalificationPeriod
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.procurement.earlier import intention_day
from goufu.rooms.procurement.method import method_named
from goufu.rooms.procurement.models import Tender
from goufu.rooms.procurement.prequalifying import must_be_tender
from goufu.rooms.procurement.public_facts import about_method, conditions_said
from goufu.rooms.procurement.refusals import Mismatch
from goufu.rooms.requirements.interface import about_purchase, purchase_named

Asked = IntentionPublished | PlanFiled | PrequalificationPeriod


class PublishPrequalificationInput(ActInput):
    """By when and where to apply, whom to ask."""

    until: Annotated[CivilInstant, Field(title="Deadline for applications")]
    place: Annotated[LongText, Field(title="Where to hand in applications")]
    papers: Annotated[LongText, Field(title="What an application holds")]
    contact: Annotated[Line, Field(title="Contact", description="Office and its telephone, no private number.")]
    purchaser_address: Annotated[str, Field(title="Address of the purchaser", max_length=200)] = ""
    intention_exemption: Annotated[IntentionExemption | None, Field(title="Ground for doing without an intention")] = (
        None
    )


class PublishPrequalification(Act[Tender, PublishPrequalificationInput]):
    """Publish the notice of a prequalification."""

    states = ("approved",)
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("procurement")
    routine = False

    def method(self, case: Tender, given: PublishPrequalificationInput) -> MethodTraits:
        return method_named(case.method).in_law()

    def asks(self, case: Tender, given: PublishPrequalificationInput, moment: Moment) -> Iterator[Asked]:
        yield IntentionPublished(
            published=intention_day(case.purchase), procurement_starts=moment.day, exemption=given.intention_exemption
        )
        yield PlanFiled(filed=case.plan_filed, noticed=moment.day)
        yield PrequalificationPeriod(noticed=moment.day, last=civil_date(given.until))

    def effect(self, case: Tender, given: PublishPrequalificationInput, moment: Moment, w: Writes) -> None:
        must_be_tender(case)
        if case.applications_until is not None or given.until <= moment.instant:
            raise Mismatch(
                "A prequalification is announced once, with a deadline that is to come.", field="until",
                cure="Name an instant to come; where a notice stands already, go on with its applications.",
            )  # fmt: skip
        w.change(case, applications_until=given.until)
        w.publish(
            **about_purchase(purchase_named(case.purchase)), **about_method(method_named(case.method)),
            title=case.title, requirement=case.requirement, ceiling_fen=case.ceiling_fen,
            conditions=conditions_said(case), contract_starts=case.contract_starts, contract_ends=case.contract_ends,
            consortia=case.consortia, until_utc=instant_text(given.until),
        )  # fmt: skip
