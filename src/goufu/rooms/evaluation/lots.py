"""How many lots one supplier bids for and wins: the maximum of the documents, kept in the order of the lots."""

from collections.abc import Iterable, Iterator
from typing import Any

from goufu.base.catalogue import translate
from goufu.law.questions.lots_within_maximum import LotsWithinMaximum
from goufu.rooms.evaluation.models import Award, Candidate
from goufu.rooms.evaluation.parts import parts_of, winners_of
from goufu.rooms.evaluation.refusals import ReviewTooEarly
from goufu.rooms.lots.interface import LotView, lotting_of
from goufu.rooms.procurement.interface import TenderView, purchase_tenders, responses

_TAKES_BIDS = frozenset({"planned", "filed", "drafting", "approved", "tendering"})


def bids_within(candidate: Candidate, tender: TenderView) -> Iterator[LotsWithinMaximum]:
    """Whether those who take part by this bid bid for fewer earlier lots than the documents allow them.

    Errors: `ReviewTooEarly` while an earlier lot is unopened, because then nobody may know who bids there.
    """
    lotting = lotting_of(tender.purchase)
    if lotting and lotting.most_bids:
        before = lotting.before(tender.purchase)
        _must_be_opened(before)
        own = _codes(candidate)
        yield LotsWithinMaximum(bid_for=sum(bool(own & _bidders(lot)) for lot in before), most_bids=lotting.most_bids)


def wins_within(candidate: Candidate, tender: TenderView) -> Iterator[LotsWithinMaximum]:
    """Whether the supplier has won fewer of the other lots than the documents allow.

    Errors: `ReviewTooEarly` while an earlier lot is undecided.
    """
    lotting = lotting_of(tender.purchase)
    if lotting and lotting.most_wins:
        _must_be_decided(lotting.before(tender.purchase))
        yield LotsWithinMaximum(won=_won(candidate, lotting.sisters(tender.purchase)), most_wins=lotting.most_wins)


def passed_over(candidates: Iterable[Candidate], tender: TenderView) -> list[dict[str, Any]]:
    """Those of these bids whose supplier has won as many lots as it may, each with the reason in both languages."""
    lotting = lotting_of(tender.purchase)
    if lotting is None or not lotting.most_wins:
        return []
    sisters, most = lotting.sisters(tender.purchase), lotting.most_wins
    counted = [(each, _won(each, sisters)) for each in candidates]
    return [
        {
            "response": each.bid, "reason": _reason("zh", won, most), "reason_en": _reason("en", won, most),
            "provider": each.provider, "name_zh": each.name_zh, "name_en": each.name_en,
        }
        for each, won in counted if won >= most
    ]  # fmt: skip


def _reason(lang: str, won: int, most: int) -> str:
    said = translate(lang, "evaluation", "Has won {won} of the other lots, as many as one supplier may win ({most})")
    return said.format(won=won, most=most)


def _codes(candidate: Candidate) -> frozenset[str]:
    return frozenset(part.uscc for part in parts_of(candidate))


def _bidders(lot: LotView) -> frozenset[str]:
    """Credit codes of all who take part in the bids for a lot, the members of consortia among them."""
    tenders = (tender for ref in lot.refs for tender in purchase_tenders(ref))
    found = (response for tender in tenders for response in responses(tender.ref))
    return frozenset(code for each in found for code in (each.provider, *(member.uscc for member in each.members)))


def _won(candidate: Candidate, lots: Iterable[LotView]) -> int:
    """How many of these lots those who take part by this bid have won, alone or in a consortium."""
    own = _codes(candidate)
    return sum(bool(own & _winners(lot)) for lot in lots)


def _awards(lot: LotView) -> list[Award]:
    tenders = [tender.ref for ref in lot.refs for tender in purchase_tenders(ref)]
    return list(Award.objects.filter(tender__in=tenders).exclude(state="annulled"))


def _winners(lot: LotView) -> frozenset[str]:
    return frozenset(part.uscc for award in _awards(lot) for part in winners_of(award))


def _must_be_opened(lots: Iterable[LotView]) -> None:
    for lot in lots:
        first = purchase_tenders(lot.refs[0])
        if not lot.purchases[0].state == "failed" and (not first or first[-1].state in _TAKES_BIDS):
            raise ReviewTooEarly(
                "Lot {lot} has not been opened: who bids there is not known yet.", lot=lot.number,
                cure="Open the lots in their order.",
            )  # fmt: skip


def _must_be_decided(lots: Iterable[LotView]) -> None:
    for lot in lots:
        if lot.purchases[0].state != "failed" and not _awards(lot):
            raise ReviewTooEarly(
                "Lot {lot} has no winner yet: lots are decided in their order, because one supplier may win a limited "
                "number.", lot=lot.number, cure="Name the winner there, or terminate that lot.",
            )  # fmt: skip
