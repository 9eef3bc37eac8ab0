"""What the acts look up: tender and contract behind a bond, who won, and when it is due back."""

from datetime import date

from goufu.base.civil import civil_date
from goufu.core.lawbook import the_law
from goufu.core.models import Entry, RunningClock
from goufu.law.questions.delivery_bond_return import DeliveryBondReturn
from goufu.rooms.contracts.interface import ContractView, contract_view
from goufu.rooms.evaluation.interface import award_of_tender
from goufu.rooms.guarantees.models import BidBonds, BondForDelivery, HeldBidBond
from goufu.rooms.guarantees.refusals import BondDoesNotFit
from goufu.rooms.procurement.interface import TenderView, tender_view


def tender_named(ref: str) -> TenderView:
    """The tender of that reference; `BondDoesNotFit` when there is none."""
    found = tender_view(ref)
    if found is None:
        raise BondDoesNotFit("There is no tender {ref}.", field="tender", ref=ref, cure="Check the reference.")
    return found


def contract_named(ref: str) -> ContractView:
    """The contract of that reference; `BondDoesNotFit` when there is none."""
    found = contract_view(ref)
    if found is None:
        raise BondDoesNotFit("There is no contract {ref}.", field="contract", ref=ref, cure="Check the reference.")
    return found


def winner_of(case: BidBonds) -> str:
    """The winner's unified social credit code; `BondDoesNotFit` before the award letter."""
    award = award_of_tender(case.tender)
    if award is None or award.letter_day is None or not award.stands:
        raise BondDoesNotFit(
            "There is no award letter for {tender} yet.", tender=case.tender,
            cure="Bonds are given back from the award letter on.",
        )  # fmt: skip
    return award.provider


def open_bonds(case: BidBonds) -> list[HeldBidBond]:
    """Bonds neither given back nor kept."""
    return list(case.each.filter(returned_on=None, kept_for=""))


def clock_due(thread: str, kind: str) -> date | None:
    """The last day of the newest clock of that kind in a thread."""
    found = RunningClock.objects.filter(thread=thread, kind=kind).order_by("-started_by").first()
    return found.due if found else None


def delivery_bond_due(case: BondForDelivery) -> date | None:
    """By when the bond for delivery is to be given back; None while the contract is not completed."""
    done = Entry.objects.filter(case_ref=case.contract, act="complete_contract").order_by("-id").first()
    if done is None:
        return None
    day = civil_date(done.instant)  # the duty arises now, and is that of today's law
    return the_law().count(DeliveryBondReturn(start=day, days=case.back_days), on=day, at=case.region).day
