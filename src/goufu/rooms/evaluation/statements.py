"""What of a scoring everybody may check, and what each bidder alone is shown: salted commitments and what opens them.

An expert's row for one bid is committed to when the sheet is handed in, before anybody sees another's. The result adds
a commitment to each bid's statement, opens the winner's to everybody, and hands each loser what opens its own. So the
verifier computes the result again from public files (`goufu-verify scores`), and no loser's price or score is public.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from goufu.core.ledger.commitments import commitment_of_plain, new_salt
from goufu.rooms.evaluation.models import Candidate, Review, Sheet
from goufu.rooms.evaluation.panel import sitting, tender_of
from goufu.rooms.evaluation.ranking import open_factors, price_weight

Points = Mapping[str, Mapping[str, int]]
"""By bid, by factor: hundredths of a point."""


def row_said(office: str, bid: str, points: Mapping[str, int]) -> dict[str, Any]:
    """One expert's scores of one bid, as they are committed to."""
    return {"expert": office, "bid": bid, "points": dict(points)}


def committed(office: str, points: Points) -> tuple[dict[str, str], dict[str, str]]:
    """Fresh salts and the commitments to a sheet's rows, both by bid."""
    salts = {bid: new_salt() for bid in points}
    rows = {bid: commitment_of_plain(salts[bid], row_said(office, bid, points[bid])) for bid in points}
    return {bid: salt.hex() for bid, salt in salts.items()}, rows


def statement(review: Review, candidate: Candidate) -> dict[str, Any]:
    """What the review found of one bid: price that counted, points, rank. Points are hundredths."""
    deduction = (tender_of(review).sme_deduction_bp or 0) if candidate.sme else 0
    return {
        "bid": candidate.bid, "provider": candidate.provider, "quote_fen": candidate.quote_fen,
        "deduction_bp": deduction, "quality": candidate.quality, "price": candidate.price, "total": candidate.total,
        "rank": candidate.rank, "standing": candidate.standing,
    }  # fmt: skip


def opening_of(review: Review, candidate: Candidate) -> dict[str, Any]:
    """What opens the commitments to one bid: its statement and every expert's row, each with its salt."""
    seats = [seat.office for seat in sitting(review)]
    sheets = {sheet.office: sheet for sheet in Sheet.objects.filter(review=review, office__in=seats)}
    rows = [
        {"salt": sheets[office].salts[candidate.bid], "row": _row(sheets[office], candidate.bid)}
        for office in seats
        if office in sheets and candidate.bid in sheets[office].salts
    ]
    return {"statement": statement(review, candidate), "salt": candidate.salt, "rows": rows}


def scores_said(review: Review, candidates: Sequence[Candidate], winner: str) -> dict[str, Any]:
    """What the result publishes of the scores; every candidate has its salt by now."""
    tender = tender_of(review)
    won = next(each for each in candidates if each.provider == winner)
    scored = tender.method.has("scored")
    return {
        "review": review.ref,
        "price_weight": price_weight(tender) if scored else None,
        "factors": open_factors(tender) if scored else {},
        "experts": [seat.office for seat in sitting(review)],
        "statements": {
            each.bid: commitment_of_plain(bytes.fromhex(each.salt), statement(review, each)) for each in candidates
        },
        "winner": opening_of(review, won),
    }


def _row(sheet: Sheet, bid: str) -> dict[str, Any]:
    return row_said(sheet.office, bid, sheet.points[bid])
