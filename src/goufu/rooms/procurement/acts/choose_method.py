"""The method is chosen with its legal ground, and the tender begins; from here the law of this day governs it."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, Fen, Line, LongText
from goufu.core.writes import Writes
from goufu.law.kinds import ApprovalLevel, MethodGround
from goufu.law.questions.lots_go_together import LotsGoTogether
from goufu.law.questions.method_is_allowed import MethodIsAllowed
from goufu.law.questions.not_split import NotSplit
from goufu.law.questions.open_tender_required import OpenTenderRequired
from goufu.law.questions.other_method_after_failure import OtherMethodAfterFailure
from goufu.law.questions.procurement_limit import ProcurementLimit
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.needs.interface import lineage
from goufu.rooms.procurement.earlier import bought_before, failed_as_tender
from goufu.rooms.procurement.lots import must_fit_lot, one_method, whole_amount
from goufu.rooms.procurement.method import MethodName, method_named
from goufu.rooms.procurement.models import Tender
from goufu.rooms.procurement.public_facts import about_method
from goufu.rooms.procurement.refusals import Mismatch
from goufu.rooms.requirements.interface import RequirementView, about_purchase, purchase_named, requirement_view

Asked = LotsGoTogether | MethodIsAllowed | NotSplit | OpenTenderRequired | OtherMethodAfterFailure | ProcurementLimit


class ChooseMethodInput(ActInput):
    """The method, why it is lawful here, and the money."""

    purchase: Annotated[CaseRef, Field(title="Purchase")]
    requirement: Annotated[CaseRef, Field(title="Fixed requirement")]
    title: Annotated[Line, Field(title="Name of the project")]
    method: MethodName
    ground: Annotated[MethodGround, Field(title="Legal ground")]
    reason: Annotated[LongText, Field(title="Why this method")]
    amount_fen: Annotated[Fen, Field(title="Budget")]
    ceiling_fen: Annotated[Fen, Field(title="Ceiling price")]
    approved_by: Annotated[ApprovalLevel | None, Field(title="Finance office that approved the method")] = None
    sole_evidence: Annotated[bool, Field(title="There is proof that no other supplier exists")] = False
    users_choose: Annotated[bool, Field(title="The people served choose among several providers")] = False
    one_standard: Annotated[bool, Field(title="Fee and standard are fixed, and every willing provider is let in")] = (
        False
    )
    adjusted_or_approved: Annotated[bool, Field(title="The budget was adjusted, or the method approved")] = False


class ChooseMethod(Act[Tender, ChooseMethodInput]):
    """Choose the procurement method."""

    opens, parent, own_law_date = True, ("purchase", ("open",)), True
    leads_to = "planned"
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("procurement")

    def under(self, given: ChooseMethodInput) -> str:
        return given.purchase

    def method(self, case: Tender, given: ChooseMethodInput) -> MethodTraits:
        return method_named(given.method).in_law()

    def relies_on(self, case: Tender, given: ChooseMethodInput) -> tuple[str, ...]:
        return (given.requirement,)

    def asks(self, case: Tender, given: ChooseMethodInput, moment: Moment) -> Iterator[Asked]:
        yield MethodIsAllowed(
            ground=given.ground,
            sole_evidence=given.sole_evidence,
            two_or_more_chosen_by_users=given.users_choose,
            one_standard=given.one_standard,
        )
        whole = whole_amount(given.purchase, given.amount_fen)
        yield OpenTenderRequired(amount=whole, approved_by=given.approved_by)
        yield from one_method(given.purchase, given.method)
        if failed_as_tender(given.purchase):
            yield OtherMethodAfterFailure(approved_by=given.approved_by)
        yield NotSplit(
            amount=given.amount_fen,
            same_year_same_item=bought_before(purchase_named(given.purchase), moment.day) + whole - given.amount_fen,
            adjusted_or_approved=given.adjusted_or_approved or given.approved_by is not None,
        )
        if method_named(given.method).has("below_limit"):
            yield ProcurementLimit(amount=whole)

    def effect(self, case: Tender, given: ChooseMethodInput, moment: Moment, w: Writes) -> None:
        fixed = _fixed(given)
        must_fit_lot(given.purchase, given.amount_fen, method_named(given.method))
        if not given.ceiling_fen <= given.amount_fen:
            raise Mismatch(
                "The ceiling price is above the budget.", field="ceiling_fen", cure="Lower the ceiling price."
            )
        purchase = purchase_named(given.purchase)
        w.change(
            case,
            title=given.title,
            purchaser=purchase.purchaser,
            purchase=purchase.ref,
            requirement=fixed.ref,
            method=given.method,
            ground=given.ground.value,
            amount_fen=given.amount_fen,
            ceiling_fen=given.ceiling_fen,
        )
        carried = {"requirement_of": fixed.purchase} if fixed.purchase != purchase.ref else {}
        w.publish(**about_purchase(purchase), **about_method(method_named(given.method)), **carried)


def _fixed(given: ChooseMethodInput) -> RequirementView:
    found = requirement_view(given.requirement)
    if found is None or found.state != "fixed" or found.purchase not in lineage(given.purchase):
        raise Mismatch(
            "{ref} is not a fixed requirement of this purchase, or of one that it takes up again.",
            field="requirement",
            ref=given.requirement,
            cure="Fix the requirement first, or name the one that was fixed.",
        )
    return found
