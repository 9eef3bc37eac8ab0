"""How points and ranks are computed: whole numbers only, so that everybody gets the same.

Points are hundredths of a point (1 000 = 10 points), money is fen. A quotient is rounded once, half up, to the
hundredth. Worked numbers: `docs/methods/scoring.md`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

WHOLE_BP = 10_000


@dataclass(frozen=True)
class Scored:
    """A bid to be ranked: price as quoted, policy deduction in basis points, the sum each expert gave."""

    bid: str
    quote_fen: int
    sums: tuple[int, ...] = ()
    deduction_bp: int = 0

    @property
    def compared(self) -> int:
        """The price that is compared, in ten-thousandths of a fen: exact whatever the deduction."""
        return self.quote_fen * (WHOLE_BP - self.deduction_bp)


@dataclass(frozen=True)
class Placed:
    """A ranked bid. `total` is None where the method ranks by price alone; equal ranks are parallel."""

    bid: str
    quote_fen: int
    quality: int | None
    price: int | None
    total: int | None
    rank: int


def half_up(numerator: int, denominator: int) -> int:
    """The quotient of two whole numbers, not negative, rounded to the nearest whole number, a half upwards."""
    return (2 * numerator + denominator) // (2 * denominator)


def price_points(benchmark: int, price: int, weight: int) -> int:
    """Points of a price: benchmark ÷ price × weight, in hundredths; the lowest price gets the whole weight."""
    return weight if price <= benchmark else half_up(benchmark * weight, price)


def quality_points(sums: Sequence[int]) -> int:
    """The mean of the experts' sums, in hundredths."""
    return half_up(sum(sums), len(sums))


def ranked_by_points(bids: Iterable[Scored], price_weight: int) -> list[Placed]:
    """The bids in order of their totals. Equal totals: the lower quote first; equal quotes too: a parallel rank.

    `price_weight` in hundredths is 0 where the price is fixed and no factor.
    """
    given = list(bids)
    benchmark = min(each.compared for each in given)
    found = []
    for each in given:
        price = price_points(benchmark, each.compared, price_weight)
        quality = quality_points(each.sums)
        found.append(Placed(each.bid, each.quote_fen, quality, price, quality + price, 0))
    return _with_ranks(found, [(-(each.total or 0), each.quote_fen) for each in found])


def ranked_by_price(bids: Iterable[Scored]) -> list[Placed]:
    """The bids from the lowest compared price up; equal prices share a rank."""
    given = list(bids)
    placed = [Placed(each.bid, each.quote_fen, None, None, None, 0) for each in given]
    return _with_ranks(placed, [(each.compared, 0) for each in given])


def _with_ranks(bids: Sequence[Placed], keys: Sequence[tuple[int, int]]) -> list[Placed]:
    ranks = {key: 1 + sum(other < key for other in keys) for key in keys}
    found = [
        Placed(each.bid, each.quote_fen, each.quality, each.price, each.total, ranks[key])
        for each, key in zip(bids, keys, strict=True)
    ]
    return sorted(found, key=lambda each: (each.rank, each.bid))


def points_text(hundredths: int | None) -> str:
    """Points with two decimals (8550 is 85.50); a dash where a method has no points."""
    return "–" if hundredths is None else f"{hundredths // 100}.{hundredths % 100:02d}"
