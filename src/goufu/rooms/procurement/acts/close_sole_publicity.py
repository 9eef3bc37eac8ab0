"""The publicity of an only supplier is over: opinions are counted and answered, and the procedure goes on or ends."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.law.questions.sole_supplier_publicised import SoleSupplierPublicised
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.procurement.alone import publicised
from goufu.rooms.procurement.method import method_named
from goufu.rooms.procurement.models import Tender
from goufu.rooms.procurement.refusals import Mismatch, StepMissing
from goufu.rooms.requirements.interface import about_purchase, purchase_named


class CloseSolePublicityInput(ActInput):
    """What came in, and what was made of it."""

    opinions: Annotated[int, Field(title="Opinions received against it", strict=True, ge=0)]
    answered: Annotated[int, Field(title="Of them answered", strict=True, ge=0)]
    answer: Annotated[
        LongText, Field(title="Opinions and what was answered", description="Say what was said, not who said it.")
    ]
    upheld: Annotated[bool, Field(title="It came out that others can deliver it")] = False


class CloseSolePublicity(Act[Tender, CloseSolePublicityInput]):
    """Close the publicity of an only supplier."""

    states, leads_to = ("publicised",), ("filed", "failed")
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("procurement")

    def method(self, case: Tender, given: CloseSolePublicityInput) -> MethodTraits:
        return method_named(case.method).in_law()

    def asks(self, case: Tender, given: CloseSolePublicityInput, moment: Moment) -> Iterator[SoleSupplierPublicised]:
        yield publicised(case, last=case.publicised_until, experts=case.opinions_of_experts)

    def effect(self, case: Tender, given: CloseSolePublicityInput, moment: Moment, w: Writes) -> None:
        if case.publicised_until is not None and moment.day <= case.publicised_until:
            raise StepMissing(
                "The publicity runs until {day}.", day=case.publicised_until, cure="Close it on the day after."
            )
        if given.answered < given.opinions:
            raise Mismatch(
                "{left} opinions have no answer.", field="answered", left=given.opinions - given.answered,
                cure="Answer every opinion in writing first.",
            )  # fmt: skip
        w.change(
            case, state="failed" if given.upheld else "filed", opinions=given.opinions,
            opinions_answered=given.answered, reason=given.answer if given.upheld else "",
        )  # fmt: skip
        purchase = purchase_named(case.purchase)
        w.publish(**about_purchase(purchase), title=case.title)
        w.tell(case.supplier, tender=case.ref, title=case.title)
        if given.upheld:
            w.follow("fail_purchase", case=case.purchase, reason=given.answer)
