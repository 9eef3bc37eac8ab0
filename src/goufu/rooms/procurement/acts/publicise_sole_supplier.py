"""Before an only supplier is asked, everybody learns why, and can object."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CivilDate, Group, Line, LongText, OrganCode
from goufu.core.writes import Writes
from goufu.law.kinds import MethodGround
from goufu.law.questions.sole_supplier_publicised import SoleSupplierPublicised
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.procurement.alone import must_ask_one, supplier_named
from goufu.rooms.procurement.method import method_named
from goufu.rooms.procurement.models import Tender
from goufu.rooms.procurement.public_facts import about_method
from goufu.rooms.requirements.interface import about_purchase, purchase_named


class ExpertOpinion(Group):
    """What one expert says to the question whether there is no other supplier."""

    name: Annotated[Line, Field(title="Name of the expert")]
    unit: Annotated[Line, Field(title="Unit")]
    rank: Annotated[Line, Field(title="Professional title")]
    opinion: Annotated[LongText, Field(title="Opinion")]


class PubliciseSoleSupplierInput(ActInput):
    """Who is to be asked alone, why, and what the experts say."""

    supplier: Annotated[OrganCode, Field(title="Only supplier")]
    address: Annotated[Line, Field(title="Address of the supplier")]
    reason: Annotated[LongText, Field(title="Why no other supplier can deliver it")]
    experts: Annotated[list[ExpertOpinion], Field(title="Experts' opinions", max_length=20)] = []
    until: Annotated[CivilDate, Field(title="Public until")]
    contact: Annotated[Line, Field(title="Where to object", description="Office and its telephone, no private number.")]


class PubliciseSoleSupplier(Act[Tender, PubliciseSoleSupplierInput]):
    """Make an only supplier public."""

    states, leads_to = ("filed",), "publicised"
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("procurement")
    routine = False

    def method(self, case: Tender, given: PubliciseSoleSupplierInput) -> MethodTraits:
        return method_named(case.method).in_law()

    def asks(self, case: Tender, given: PubliciseSoleSupplierInput, moment: Moment) -> Iterator[SoleSupplierPublicised]:
        must_ask_one(case, "single_source")
        yield SoleSupplierPublicised(
            ground=MethodGround(case.ground), amount=case.amount_fen, first=moment.day, last=given.until,
            missing=() if given.experts else ("experts",),
        )  # fmt: skip

    def effect(self, case: Tender, given: PubliciseSoleSupplierInput, moment: Moment, w: Writes) -> None:
        supplier = supplier_named(given.supplier)
        w.change(
            case, supplier=supplier.code, publicised_from=moment.day, publicised_until=given.until,
            opinions_of_experts=len(given.experts),
        )  # fmt: skip
        w.publish(
            **about_purchase(purchase_named(case.purchase)), **about_method(method_named(case.method)),
            title=case.title, amount_fen=case.amount_fen, supplier_uscc=supplier.uscc, supplier_zh=supplier.name_zh,
            supplier_en=supplier.name_en,
        )  # fmt: skip
        w.tell(supplier.code, tender=case.ref, title=case.title)
