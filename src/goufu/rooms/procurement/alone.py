"""One supplier alone is asked: who it is, and what must have come before."""

from datetime import date

from goufu.law.kinds import MethodGround, OrganizationKind
from goufu.law.questions.direct_entrustment import DirectEntrustment
from goufu.law.questions.sole_supplier_publicised import SoleSupplierPublicised
from goufu.parties.models import Organ
from goufu.rooms.institutions.interface import ItemView, institution_of_organ, item_view
from goufu.rooms.procurement.method import COMPETITIVE, method_named
from goufu.rooms.procurement.models import Tender
from goufu.rooms.procurement.refusals import Mismatch

IN_TRANSITION = "in_transition"


def must_ask_one(case: Tender, trait: str = "") -> None:
    """Refuse where the method asks several suppliers, or lacks the trait that the step belongs to."""
    method = method_named(case.method)
    if method.has(COMPETITIVE) or method.has("open_framework") or (trait and not method.has(trait)):
        raise Mismatch(
            "“{method}” has no such step.", method=method.title(),
            cure="Take the steps of the method chosen; the tender's page lists them.",
        )  # fmt: skip


def publicised(case: Tender, *, last: date | None, experts: int) -> SoleSupplierPublicised:
    """The publicity as the law is asked about it; `last` is the day it ends or ended."""
    return SoleSupplierPublicised(
        ground=MethodGround(case.ground), amount=case.amount_fen, first=case.publicised_from, last=last,
        missing=() if experts else ("experts",), opinions=case.opinions, answered=case.opinions_answered,
    )  # fmt: skip


def supplier_named(code: str) -> Organ:
    """The supplier's organ; `Mismatch` when there is none of that code."""
    found = Organ.objects.filter(code=code).first()
    if found is None:
        raise Mismatch(
            "There is no organization {code}.", field="supplier", code=code,
            cure="Enter it in the register of providers, or check the code.",
        )  # fmt: skip
    return found


def entrusted_item(case: Tender, supplier: str, ref: str) -> ItemView:
    """The item of the department's own institution that is entrusted: its own, converted, and still in transition."""
    found = item_view(ref) if ref else None
    if found is None:
        raise Mismatch(
            "There is no service item {ref}.", field="item", ref=ref or "–",
            cure="Name the institution's item whose conversion was decided.",
        )  # fmt: skip
    if (found.department, found.organ) != (case.purchaser, supplier):
        raise Mismatch(
            "{ref} is no item of this supplier under your department.", field="item", ref=ref,
            cure="A department entrusts its own institution alone; others are asked in competition.",
        )  # fmt: skip
    if found.state != IN_TRANSITION:
        raise Mismatch(
            "{ref} is not in its transition.", field="item", ref=ref,
            cure="Before the conversion there is nothing to buy; after the transition choose a competitive method.",
        )  # fmt: skip
    return found


def entrustment(case: Tender, supplier: str, item: ItemView) -> DirectEntrustment:
    """The entrustment as the law is asked about it."""
    institution = institution_of_organ(supplier)
    kind = institution.institution_class if institution else OrganizationKind.OTHER
    assert case.contract_starts is not None
    return DirectEntrustment(
        kind=OrganizationKind(kind), own_department=item.department == case.purchaser, under_contract=True,
        transition_ends=item.transition_ends, starts=case.contract_starts, ends=case.contract_ends,
    )  # fmt: skip
