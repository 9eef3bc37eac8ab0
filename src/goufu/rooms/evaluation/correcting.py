"""When a score may be corrected after the reveal, and what the correction leaves in sheet and log."""

from goufu.core.writes import Writes
from goufu.rooms.evaluation.models import Review, Sheet
from goufu.rooms.evaluation.panel import remaining, tender_of
from goufu.rooms.evaluation.ranking import open_factors, ranking_of, sheets_of
from goufu.rooms.evaluation.refusals import ReviewDoesNotFit
from goufu.rooms.evaluation.statements import committed


def is_borne_out(case: Review, ground: str, bid: str, factor: str, *, found: bool) -> bool:
    """Whether the file bears a ground out; `found` is what the panel says of a score it finds absurd."""
    factors = {each.name: each for each in tender_of(case).factors if not each.is_price}
    if factor not in factors or bid not in {each.bid for each in remaining(case)}:
        raise ReviewDoesNotFit(
            "{bid} was not scored for {factor}.", field="factor", bid=bid, factor=factor,
            cure="Choose a remaining bid and a factor of the documents as they are written there.",
        )  # fmt: skip
    given = [sheet.points[bid][factor] for sheet in sheets_of(case)]
    if ground == "sum_wrong":
        return sum_is_wrong(case)
    if ground == "outside_range":
        return any(not 0 <= each <= factors[factor].points for each in given)
    if ground == "objective_items_differ":
        return factors[factor].objective and len(set(given)) > 1
    return found


def sum_is_wrong(case: Review) -> bool:
    """Whether the totals on file are others than the sheets give."""
    on_file = {each.bid: each.total for each in remaining(case)}
    return any(on_file[each.bid] != each.total for each in ranking_of(case))


def corrected(case: Review, sheet: Sheet, bid: str, factor: str, points: int, w: Writes) -> dict[str, str]:
    """Change one score of a sheet; returns the fresh commitment to its row, by bid, for the log."""
    most = open_factors(tender_of(case))[factor]
    if points > most:
        raise ReviewDoesNotFit(
            "The factor has at most {most} hundredths of a point.", field="points", most=most, cure="Give fewer."
        )
    row = {**sheet.points[bid], factor: points}
    salts, rows = committed(sheet.office, {bid: row})
    w.change(sheet, points={**sheet.points, bid: row}, salts={**sheet.salts, **salts})
    return rows
