"""What lots of one purchase have to do with each other here: one sum for the law, one method, one closing."""

from collections.abc import Iterator
from datetime import datetime

from goufu.base.civil import SHANGHAI
from goufu.base.money import yuan_text
from goufu.core.clock import Moment
from goufu.law.questions.lots_go_together import LotsGoTogether
from goufu.rooms.lots.interface import LotView, lotting_of
from goufu.rooms.procurement.method import COMPETITIVE, Method
from goufu.rooms.procurement.models import Tender
from goufu.rooms.procurement.refusals import Mismatch, StepMissing

_READY = ("approved", "tendering", "opened", "reviewing", "complete", "failed")
_NOT_ONE_WINNER = frozenset({"framework", "several_winners"})


def whole_amount(purchase: str, amount_fen: int) -> int:
    """The amount that the law's limits are asked about, in fen: of a lot that of the whole it is a part of."""
    lotting = lotting_of(purchase)
    return lotting.whole_fen if lotting else amount_fen


def one_method(purchase: str, method: str) -> Iterator[LotsGoTogether]:
    """Whether a lot goes by the method of the others; what takes up a failed lot may go by another."""
    lotting = lotting_of(purchase)
    if lotting and lotting.lot(purchase).refs[0] == purchase:
        chosen = {each.number: _first(each) for each in lotting.sisters(purchase)}
        yield LotsGoTogether(
            other_method=tuple(number for number, first in chosen.items() if first and first.method != method)
        )


def must_fit_lot(purchase: str, amount_fen: int, method: Method) -> None:
    """The budget is that of the lot; where wins are limited, each lot has one winner."""
    lotting = lotting_of(purchase)
    if lotting is None:
        return
    lot = lotting.lot(purchase)
    if amount_fen != lot.amount_fen:
        raise Mismatch(
            "The budget of lot {lot} is {of_lot} yuan, as the purchase was divided; this is {given} yuan.",
            field="amount_fen",
            lot=lot.number,
            of_lot=yuan_text(lot.amount_fen),
            given=yuan_text(amount_fen),
            cure="Give the budget of the lot.",
        )
    limited = lotting.most_bids or lotting.most_wins
    if limited and (not method.has(COMPETITIVE) or method.traits & _NOT_ONE_WINNER):
        raise Mismatch(
            "How many lots one supplier may have is limited; “{method}” does not name one winner a lot.",
            field="method",
            method=method.title(),
            cure="Choose a method by which suppliers compete for one contract.",
        )


def closing_together(tender: Tender, deadline: datetime, moment: Moment) -> Iterator[LotsGoTogether]:
    """Whether all lots are ready, and close with this one; what takes up a failed lot closes by itself."""
    lotting = lotting_of(tender.purchase)
    if lotting is None or lotting.lot(tender.purchase).refs[0] != tender.purchase:
        return
    others = {each.number: _first(each) for each in lotting.sisters(tender.purchase) if not each.failed}
    taking = (each.deadline for each in others.values() if each and each.state == "tendering" and each.deadline)
    closing = [instant for instant in taking if instant > moment.instant]
    yield LotsGoTogether(
        not_ready=tuple(number for number, each in others.items() if each is None or each.state not in _READY),
        closing=closing[0] if closing else None,
        deadline=deadline,
    )


def all_must_have_closed(tender: Tender, moment: Moment) -> None:
    """Nothing is opened while another lot of the purchase still takes bids: its prices would be known there."""
    lotting = lotting_of(tender.purchase)
    for each in lotting.sisters(tender.purchase) if lotting else ():
        other = _first(each)
        if other and other.state == "tendering" and other.deadline and moment.instant <= other.deadline:
            raise StepMissing(
                "Lot {lot} takes bids until {deadline}; the lots are opened after the last closing.",
                lot=each.number,
                deadline=f"{other.deadline.astimezone(SHANGHAI):%Y-%m-%d %H:%M}",
                cure="Wait until every lot has closed.",
            )


def one_purchase(purchase: str) -> tuple[str, ...]:
    """References of the purchases that are one to the law: this one alone, or all lots of the whole."""
    lotting = lotting_of(purchase)
    return lotting.purchases if lotting else (purchase,)


def _first(lot: LotView) -> Tender | None:
    """The procurement of a lot, as it was first begun."""
    return Tender.objects.filter(purchase=lot.refs[0]).order_by("opened").last()
