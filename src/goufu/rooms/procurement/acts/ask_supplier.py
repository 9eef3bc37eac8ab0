"""The documents go to the one supplier that is asked: the only one there is, or the department's own institution."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, Line, OrganCode
from goufu.core.writes import Writes
from goufu.law.kinds import IntentionExemption
from goufu.law.questions.budget_in_documents import BudgetInDocuments
from goufu.law.questions.direct_entrustment import DirectEntrustment
from goufu.law.questions.documents_hold import DocumentsHold
from goufu.law.questions.intention_period import IntentionPeriod
from goufu.law.questions.intention_published import IntentionPublished
from goufu.law.questions.plan_filed import PlanFiled
from goufu.law.questions.sole_supplier_publicised import SoleSupplierPublicised
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.procurement.alone import entrusted_item, entrustment, must_ask_one, publicised, supplier_named
from goufu.rooms.procurement.earlier import intention_day
from goufu.rooms.procurement.method import method_named
from goufu.rooms.procurement.models import Tender
from goufu.rooms.procurement.public_facts import about_method
from goufu.rooms.procurement.refusals import Mismatch
from goufu.rooms.procurement.terms import documents_hold, terms_of
from goufu.rooms.requirements.interface import about_purchase, purchase_named


class AskSupplierInput(ActInput):
    """Who is asked, and on what it rests."""

    supplier: Annotated[OrganCode, Field(title="Supplier that is asked")]
    item: Annotated[
        CaseRef | None, Field(title="Service item entrusted", description="Of the department's own institution.")
    ] = None
    contact: Annotated[Line, Field(title="Contact", description="Office and its telephone, no private number.")]
    intention_exemption: Annotated[IntentionExemption | None, Field(title="Ground for doing without an intention")] = (
        None
    )


Asked = (
    IntentionPublished | PlanFiled | DocumentsHold | BudgetInDocuments | SoleSupplierPublicised | DirectEntrustment
)  # fmt: skip


class AskSupplier(Act[Tender, AskSupplierInput]):
    """Ask one supplier alone."""

    states, leads_to = ("approved",), "asked"
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("procurement", "publish_result")
    stops = (IntentionPeriod,)

    def method(self, case: Tender, given: AskSupplierInput) -> MethodTraits:
        return method_named(case.method).in_law()

    def asks(self, case: Tender, given: AskSupplierInput, moment: Moment) -> Iterator[Asked]:
        must_ask_one(case)
        yield IntentionPublished(
            published=intention_day(case.purchase), procurement_starts=moment.day, exemption=given.intention_exemption
        )
        yield PlanFiled(filed=case.plan_filed, noticed=moment.day)
        yield documents_hold(terms_of(case))
        yield BudgetInDocuments(budget=case.amount_fen, ceiling=case.ceiling_fen)
        if method_named(case.method).has("entrustment"):
            yield entrustment(case, given.supplier, entrusted_item(case, given.supplier, given.item or ""))
        elif method_named(case.method).has("single_source"):
            yield publicised(case, last=case.publicised_until, experts=case.opinions_of_experts)

    def effect(self, case: Tender, given: AskSupplierInput, moment: Moment, w: Writes) -> None:
        supplier = supplier_named(given.supplier)
        if case.supplier and case.supplier != supplier.code:
            raise Mismatch(
                "Another supplier was made public: {code}.", field="supplier", code=case.supplier,
                cure="Ask the one that was made public, or make the other one public first.",
            )  # fmt: skip
        w.change(case, issued=moment.day, supplier=supplier.code, item=given.item or "", responses=1)
        w.attach(case.documents, public=True)
        w.publish(
            **about_purchase(purchase_named(case.purchase)), **about_method(method_named(case.method)),
            title=case.title, issued=moment.day, documents=case.documents, ceiling_fen=case.ceiling_fen,
            supplier_uscc=supplier.uscc, supplier_zh=supplier.name_zh, supplier_en=supplier.name_en,
        )  # fmt: skip
        w.tell(supplier.code, tender=case.ref, title=case.title, contact=given.contact)
