"""The provider begins; the contract's milestones become the delivery's."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, Line
from goufu.core.writes import Writes
from goufu.law.questions.minor_staff_checked import MinorStaffChecked
from goufu.law.questions.no_assignment import NoAssignment
from goufu.law.questions.payment_due import PaymentDue
from goufu.law.questions.subcontract_consent import SubcontractConsent
from goufu.law.questions.volunteers_insured import VolunteersInsured
from goufu.parties.authority import Authority
from goufu.rooms.contracts.interface import ContractView, contract_view
from goufu.rooms.delivery.models import Delivery, Milestone
from goufu.rooms.delivery.refusals import DeliveryDoesNotFit
from goufu.rooms.delivery.states import MilestoneState

People = Annotated[int, Field(strict=True, ge=0, le=1_000_000)]


class StartDeliveryInput(ActInput):
    """Who will work, and that they may."""

    contract: Annotated[CaseRef, Field(title="Contract")]
    staff: Annotated[People, Field(title="Staff on the project")]
    volunteers: Annotated[People, Field(title="Volunteers on the project")] = 0
    works_with_minors: Annotated[bool, Field(title="They are in close contact with minors")] = False
    staff_checked: Annotated[People, Field(title="Of them checked with police or procuratorate within a year")] = 0
    bodily_risk: Annotated[bool, Field(title="The work has a risk to life or limb")] = False
    volunteers_insured: Annotated[bool, Field(title="Accident insurance was bought for volunteers")] = False
    whole_passed_on: Annotated[bool, Field(title="Somebody else performs the whole contract")] = False
    subcontractor: Annotated[Line | None, Field(title="Who performs a part")] = None
    subcontract_agreed: Annotated[bool, Field(title="The purchaser agreed to it in writing")] = False


Asked = NoAssignment | MinorStaffChecked | VolunteersInsured | SubcontractConsent


class StartDelivery(Act[Delivery, StartDeliveryInput]):
    """Start the delivery."""

    opens = True
    parent = ("contract", ("signed", "published", "filed"))
    by = Authority("provider.staff", within="provider")
    public = Publish("service")

    def under(self, given: StartDeliveryInput) -> str:
        """The contract."""
        return given.contract

    def asks(self, case: Delivery, given: StartDeliveryInput, moment: Moment) -> Iterator[Asked]:
        """Whether the provider performs it itself, with people who may."""
        yield NoAssignment(assigned=given.whole_passed_on)
        yield MinorStaffChecked(
            works_with_minors=given.works_with_minors, staff=given.staff + given.volunteers,
            checked_within_year=given.staff_checked,
        )  # fmt: skip
        at_risk = given.bodily_risk and given.volunteers > 0
        yield VolunteersInsured(bodily_risk=at_risk, insured=given.volunteers_insured)
        if given.subcontractor:
            yield SubcontractConsent(part_only=True, consent=given.subcontract_agreed)

    def effect(self, case: Delivery, given: StartDeliveryInput, moment: Moment, w: Writes) -> None:
        """Take over what the contract says."""
        contract = contract_view(given.contract)
        if contract is None:
            raise DeliveryDoesNotFit("There is no contract {contract}.", field="contract", contract=given.contract)
        milestones = list(_milestones(case, contract, moment.day))
        w.change(
            case, contract=contract.ref, title=contract.title, started_on=moment.day,
            paid_fen=sum(each.paid_fen for each in milestones),
            **{name: getattr(contract, name) for name in _COPIED},
        )  # fmt: skip
        for each in milestones:
            w.add(each)
        w.publish(
            award=case.award, started_on=moment.day, amount_fen=case.amount_fen, provider_uscc=case.provider_uscc,
            provider_zh=case.provider_zh,
            milestones=[_announced(each) for each in milestones],
        )  # fmt: skip

    def starts(self, case: Delivery, given: StartDeliveryInput, moment: Moment) -> Iterator[PaymentDue]:
        """What was accepted elsewhere and not paid is owed since that day."""
        contract = contract_view(given.contract)
        for each in contract.instalments if contract else ():
            if each.accepted_on and not each.paid_on:
                yield PaymentDue(start=each.accepted_on, agreed_days=case.payment_days)


_COPIED = (
    "award", "purchaser", "purchaser_uscc", "purchaser_zh",
    "provider", "provider_uscc", "provider_zh", "provider_en", "budget_line", "amount_fen",
    "public_service", "inspection_days", "payment_days",
)  # fmt: skip


def _announced(each: Milestone) -> dict[str, Any]:
    """A milestone in public; what was accepted or paid elsewhere says when."""
    known = {"place": each.place, "title": each.title, "due": each.due}
    days = {"accepted_on": each.accepted_on, "paid_on": each.paid_on} if each.place else {}
    return known | {name: day for name, day in days.items() if day}


def _milestones(case: Delivery, contract: ContractView, today: date) -> Iterator[Milestone]:
    """The contract's milestones; before them, at place 0, the advance, which is owed without acceptance."""
    if contract.advance_fen:
        yield Milestone(
            delivery=case, place=0, title="预付款 Advance", due=contract.starts, amount_fen=contract.advance_fen,
            standards=[], **_so_far(contract.advance_paid_on or today, contract.advance_paid_on, contract.advance_fen),
        )  # fmt: skip
    for each in contract.instalments:
        yield Milestone(
            delivery=case, place=each.place, title=each.title, due=each.due, amount_fen=each.amount_fen,
            standards=list(each.standards), **_so_far(each.accepted_on, each.paid_on, each.amount_fen),
        )  # fmt: skip


def _so_far(accepted_on: date | None, paid_on: date | None, amount_fen: int) -> dict[str, Any]:
    """Where a milestone stands at the start: accepted or paid only where that was done elsewhere."""
    if accepted_on is None:
        return {}
    if paid_on is None:
        return {"state": MilestoneState.ACCEPTED.value, "accepted_on": accepted_on}
    return {
        "state": MilestoneState.PAID.value, "accepted_on": accepted_on, "paid_on": paid_on, "paid_fen": amount_fen,
    }  # fmt: skip
