"""The scores behind a result, computed again in whole numbers from what was committed before anybody saw another's.

Every expert's row for every bid stands in the log as a salted hash from the moment it was handed in; so does, from the
result on, each bid's statement of price, points and rank. The result opens the winner's to everybody, and each loser is
handed what opens its own (`--mine`). Points are hundredths, prices ten-thousandths of a fen, as
`docs/methods/scoring.md` says.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from hashlib import sha256
from typing import Any

from goufu_verify.note import NotWellFormed
from goufu_verify.report import Report

WHOLE_BP = 10_000
NOTICE = {"provider": "winner", "total": "score", "rank": "rank", "quote_fen": "amount_fen"}
"""What the result notice says too, by its own names."""
GROUNDS = {"sum_wrong", "outside_range", "objective_items_differ", "absurd_score"}
"""On which a score may be corrected after the reveal (order 87, article 64)."""


@dataclass(frozen=True)
class Opening:
    """What opens one bid's commitments: its statement and its rows, each with its salt."""

    statement: Mapping[str, Any]
    salt: str
    rows: tuple[tuple[str, Mapping[str, Any]], ...]

    @property
    def bid(self) -> str:
        """The bid's reference."""
        return str(self.statement["bid"])

    @property
    def compared(self) -> int:
        """The price that was compared, after the policy's deduction."""
        return int(self.statement["quote_fen"]) * (WHOLE_BP - int(self.statement["deduction_bp"]))


def read_opening(data: Mapping[str, Any]) -> Opening:
    """Read what opens a bid's commitments; raises NotWellFormed."""
    try:
        rows = tuple((str(each["salt"]), dict(each["row"])) for each in data["rows"])
        found = Opening(dict(data["statement"]), str(data["salt"]), rows)
        if type(found.compared) is not int or not found.bid:
            raise NotWellFormed("opening")
    except (KeyError, TypeError, ValueError) as error:
        raise NotWellFormed("opening") from error
    return found


def check_scores(
    facts: Mapping[str, Any], sheets: Mapping[str, Mapping[str, Any]], mine: Opening | None, report: Report
) -> int:
    """Check the winner's scores, and one's own where they are given; returns how many bids were opened."""
    scores = facts.get("scores")
    if not isinstance(scores, dict):
        raise NotWellFormed("scores")
    winner = read_opening(scores["winner"])
    opened = [winner] + ([mine] if mine and mine.bid != winner.bid else [])
    for each in opened:
        for code, values in _faults(each, scores, sheets):
            report.add(None, f"scores {each.bid}", code, **values)
    _check_prices(opened, scores, report)
    _check_corrections(sheets, report)
    for name, told in NOTICE.items():
        if winner.statement[name] != facts[told]:
            report.add(None, f"scores {winner.bid}", "scores_notice", field=told)
    if mine and not facts["skipped"] and _better(mine, winner):
        report.add(None, f"scores {mine.bid}", "scores_rank")
    return len(opened)


def _check_corrections(sheets: Mapping[str, Mapping[str, Any]], report: Report) -> None:
    """After the reveal a score changes on the listed grounds alone."""
    for expert, sheet in sheets.items():
        if not set(sheet.get("grounds", ())) <= GROUNDS:
            report.add(None, "scores", "scores_correction", expert=expert)


def _faults(
    opening: Opening, scores: Mapping[str, Any], sheets: Mapping[str, Mapping[str, Any]]
) -> Iterator[tuple[str, dict[str, object]]]:
    if _commitment(opening.salt, opening.statement) != scores["statements"].get(opening.bid):
        yield "scores_statement", {}
    if opening.statement["total"] is not None:
        yield from _row_faults(opening, scores, sheets)
        yield from _sum_faults(opening)


def _row_faults(
    opening: Opening, scores: Mapping[str, Any], sheets: Mapping[str, Mapping[str, Any]]
) -> Iterator[tuple[str, dict[str, object]]]:
    if [row.get("expert") for _, row in opening.rows] != [str(each) for each in scores["experts"]]:
        yield "scores_experts", {}
    for salt, row in opening.rows:
        committed = sheets.get(str(row["expert"]), {}).get("rows", {})
        if row["bid"] != opening.bid or _commitment(salt, row) != committed.get(opening.bid):
            yield "scores_row", {"expert": row["expert"]}
        if not _in_range(row["points"], scores["factors"]):
            yield "scores_range", {"expert": row["expert"]}


def _sum_faults(opening: Opening) -> Iterator[tuple[str, dict[str, object]]]:
    sums = [sum(row["points"].values()) for _, row in opening.rows]
    quality = (2 * sum(sums) + len(sums)) // (2 * len(sums)) if sums else None
    if quality is None or quality != opening.statement["quality"]:
        yield "scores_quality", {"expected": quality}
    elif quality + opening.statement["price"] != opening.statement["total"]:
        yield "scores_total", {"expected": quality + opening.statement["price"]}


def _in_range(points: Mapping[str, int], factors: Mapping[str, int]) -> bool:
    return set(points) == set(factors) and all(0 <= points[each] <= most for each, most in factors.items())


def _check_prices(opened: list[Opening], scores: Mapping[str, Any], report: Report) -> None:
    """One benchmark must explain the price points of every opened bid, and lie above none of their prices."""
    weight = scores["price_weight"]
    scored = [each for each in opened if each.statement["price"] is not None]
    if not weight or not scored:
        return
    least, below = Fraction(0), Fraction(min(each.compared for each in scored)) + Fraction(1, 2)
    for each in scored:
        low, high = _benchmarks(each.compared, int(each.statement["price"]), weight)
        least, below = max(least, low), min(below, high)
    if least >= below:
        report.add(None, "scores", "scores_price")


def _benchmarks(price: int, points: int, weight: int) -> tuple[Fraction, Fraction]:
    """The benchmarks that give this price these points: from the first (with it) up to the second (without it)."""
    if points > weight:
        return Fraction(1), Fraction(0)
    high = Fraction(price * (2 * points + 1), 2 * weight)
    return Fraction(price * (2 * points - 1), 2 * weight), high


def _better(one: Opening, other: Opening) -> bool:
    mine, theirs = one.statement, other.statement
    if mine["rank"] is None or theirs["rank"] is None:
        return False
    if mine["total"] is None:
        return one.compared < other.compared
    return (mine["total"], -mine["quote_fen"]) > (theirs["total"], -theirs["quote_fen"])


def _commitment(salt: str, value: Mapping[str, Any]) -> str:
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return sha256(bytes.fromhex(salt) + text.encode()).hexdigest()
