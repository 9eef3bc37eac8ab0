"""The invitation to an open framework goes out with its documents; from here providers apply at any time."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Line, LongText
from goufu.core.writes import Writes
from goufu.law.kinds import IntentionExemption
from goufu.law.questions.budget_in_documents import BudgetInDocuments
from goufu.law.questions.documents_hold import DocumentsHold
from goufu.law.questions.intention_period import IntentionPeriod
from goufu.law.questions.intention_published import IntentionPublished
from goufu.law.questions.plan_filed import PlanFiled
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.procurement.earlier import intention_day
from goufu.rooms.procurement.method import method_named
from goufu.rooms.procurement.models import Tender
from goufu.rooms.procurement.public_facts import about_method, conditions_said
from goufu.rooms.procurement.refusals import Mismatch
from goufu.rooms.procurement.terms import documents_hold, terms_of
from goufu.rooms.requirements.interface import about_purchase, purchase_named

Asked = IntentionPublished | PlanFiled | DocumentsHold | BudgetInDocuments


class PublishInvitationInput(ActInput):
    """How to apply, and whom to ask."""

    applying: Annotated[LongText, Field(title="How to apply, and what an application must show")]
    contact: Annotated[Line, Field(title="Contact", description="Office and its telephone, no private number.")]
    purchaser_address: Annotated[str, Field(title="Address of the purchaser", max_length=200)] = ""
    intention_exemption: Annotated[IntentionExemption | None, Field(title="Ground for doing without an intention")] = (
        None
    )


class PublishInvitation(Act[Tender, PublishInvitationInput]):
    """Publish the invitation to an open framework."""

    states, leads_to = ("approved",), "inviting"
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("procurement")
    stops = (IntentionPeriod,)

    def method(self, case: Tender, given: PublishInvitationInput) -> MethodTraits:
        return method_named(case.method).in_law()

    def asks(self, case: Tender, given: PublishInvitationInput, moment: Moment) -> Iterator[Asked]:
        yield IntentionPublished(
            published=intention_day(case.purchase), procurement_starts=moment.day, exemption=given.intention_exemption
        )
        yield PlanFiled(filed=case.plan_filed, noticed=moment.day)
        yield documents_hold(terms_of(case))
        yield BudgetInDocuments(budget=case.amount_fen, ceiling=case.ceiling_fen)

    def effect(self, case: Tender, given: PublishInvitationInput, moment: Moment, w: Writes) -> None:
        if not method_named(case.method).has("open_framework"):
            raise Mismatch(
                "Only an open framework invites providers to apply at any time.", cure="Publish the notice instead."
            )
        w.change(case, issued=moment.day)
        w.attach(case.documents, public=True)
        w.publish(
            **about_purchase(purchase_named(case.purchase)), **about_method(method_named(case.method)),
            title=case.title, issued=moment.day, documents=case.documents, ceiling_fen=case.ceiling_fen,
            conditions=conditions_said(case), contract_starts=case.contract_starts, contract_ends=case.contract_ends,
        )  # fmt: skip
