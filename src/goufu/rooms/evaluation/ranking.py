"""The ranking of a review, computed from rows: the same function decides, is asked about, and is checked."""

from collections.abc import Iterable, Iterator, Sequence

from goufu.core.writes import Writes
from goufu.law.kinds import RankedBid
from goufu.law.questions.abnormally_low import AbnormallyLow
from goufu.rooms.evaluation.models import Candidate, Review, Sheet
from goufu.rooms.evaluation.panel import remaining, sitting, tender_of
from goufu.rooms.evaluation.refusals import ReviewTooEarly
from goufu.rooms.evaluation.scoring import Placed, Scored, ranked_by_points, ranked_by_price
from goufu.rooms.procurement.interface import TenderView


def open_factors(tender: TenderView) -> dict[str, int]:
    """The factors that experts score, with their largest points in hundredths; the price is computed."""
    return {each.name: each.points for each in tender.factors if not each.is_price}


def price_weight(tender: TenderView) -> int:
    """The largest points for the price, in hundredths; 0 where the price is fixed."""
    return 0 if tender.fixed_price else sum(each.points for each in tender.factors if each.is_price)


def sheets_of(case: Review) -> list[Sheet]:
    """The sheets of those who sit; `ReviewTooEarly` while one is missing, so that nobody sees another's before."""
    seats = {seat.office for seat in sitting(case)}
    found = [sheet for sheet in Sheet.objects.filter(review=case) if sheet.office in seats]
    if len(found) < len(seats):
        raise ReviewTooEarly(
            "{count} of {members} members have handed in their scores.", count=len(found), members=len(seats),
            cure="Wait for the others; until then nobody sees any score.",
        )  # fmt: skip
    return found


def ranking_of(case: Review, sheets: Sequence[Sheet] | None = None) -> list[Placed]:
    """The remaining bids in rank order; `sheets` are those on file, or as an act is about to change them."""
    tender = tender_of(case)
    bids = remaining(case)
    if not bids:
        raise ReviewTooEarly("No bid remains.", cure="Stop the review; the purchase is put out again.")
    if not tender.method.has("scored"):
        return ranked_by_price(_scored(bids, tender, ()))
    given = sheets_of(case) if sheets is None else sheets
    return ranked_by_points(_scored(bids, tender, given), price_weight(tender))


def _scored(bids: Iterable[Candidate], tender: TenderView, sheets: Sequence[Sheet]) -> Iterator[Scored]:
    for each in bids:
        deduction = (tender.sme_deduction_bp or 0) if each.sme else 0
        sums = tuple(sum(sheet.points[each.bid].values()) for sheet in sheets)
        yield Scored(each.bid, each.quote_fen, sums, deduction)


def as_asked(placed: Iterable[Placed]) -> tuple[RankedBid, ...]:
    """A ranking by points as the law is asked about it."""
    return tuple(RankedBid(score=each.total or 0, quote=each.quote_fen, rank=each.rank) for each in placed)


def write_ranking(case: Review, placed: Sequence[Placed], sheets: Sequence[Sheet], w: Writes) -> None:
    """Points and ranks go to the bids, and what they were computed from to the review."""
    found = {each.bid: each for each in placed}
    for candidate in remaining(case):
        each = found[candidate.bid]
        w.change(candidate, quality=each.quality, price=each.price, total=each.total, rank=each.rank)
    facts = {
        "sheets": {sheet.office: sheet.points for sheet in sheets},
        "quotes": {each.bid: each.quote_fen for each in placed},
        "totals": {each.bid: each.total for each in placed},
        "ranks": {each.bid: each.rank for each in placed},
    }
    w.change(case, ranking_facts=facts)
    w.keep(**facts)


def low_price(
    case: Review, candidate: Candidate, *, recorded: bool, proven: bool, doubts: bool = False
) -> AbnormallyLow:
    """Whether a quote is abnormally low, with what the panel did about it."""
    tender = tender_of(case)
    others = tuple(each.quote_fen for each in remaining(case) if each.bid != candidate.bid)
    return AbnormallyLow(
        quote=candidate.quote_fen, others=others, budget=tender.amount_fen, ceiling=tender.ceiling_fen or None,
        panel_doubts=doubts, review_recorded=recorded, proven=proven,
    )  # fmt: skip
