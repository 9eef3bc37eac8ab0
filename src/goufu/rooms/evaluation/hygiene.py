"""How the sheets of a review lie beside each other: whole numbers, a published formula, and no judgement of anybody.

Three things are counted: how far each member lies from the others, whether the first rank would be another one without
her, and which single scores lie far from the others'. What follows from it people decide, on the grounds that the law
lists (`correct_score`). Formulas with worked numbers: `docs/methods/scoring.md`, section 5. Points are hundredths.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from goufu.rooms.evaluation.scoring import half_up

FAR_PERCENT = 30
"""A score is far from the others when it differs from their median by more than this share of the factor's points."""

Sheets = Mapping[str, Mapping[str, Mapping[str, int]]]
"""By expert, by bid, by factor: hundredths of a point."""


@dataclass(frozen=True)
class FarScore:
    """One score that lies far from the others' median. `twice_median` is doubled, so that it is whole."""

    expert: str
    bid: str
    factor: str
    points: int
    twice_median: int


@dataclass(frozen=True)
class Beside:
    """One member beside the others: mean deviation with its sign, mean distance, far scores, ranks without her."""

    expert: str
    level: int
    distance: int
    far: int
    first_without: tuple[str, ...]
    changes_first: bool


@dataclass(frozen=True)
class Hygiene:
    """All that is counted of one review. `differing` are objective factors that were scored differently, by bid."""

    first: tuple[str, ...]
    members: tuple[Beside, ...]
    far: tuple[FarScore, ...]
    differing: tuple[tuple[str, str], ...]


def signed_half_up(numerator: int, denominator: int) -> int:
    """The quotient rounded to the nearest whole number, a half away from zero; the sign is the numerator's."""
    size = half_up(abs(numerator), denominator)
    return size if numerator >= 0 else -size


def deviation(own: int, others: Sequence[int]) -> int:
    """How far one sum lies above (or, negative, below) the mean of the others'."""
    return signed_half_up(own * len(others) - sum(others), len(others))


def twice_median(values: Iterable[int]) -> int:
    """The median, doubled: of an even number the sum of the two in the middle."""
    ordered = sorted(values)
    middle = len(ordered) // 2
    return 2 * ordered[middle] if len(ordered) % 2 else ordered[middle - 1] + ordered[middle]


def is_far(points: int, others: Sequence[int], most: int) -> bool:
    """Whether a score lies further from the others' median than `FAR_PERCENT` of the factor's largest points."""
    return bool(others) and abs(2 * points - twice_median(others)) * 100 > 2 * FAR_PERCENT * most


def first_ranks(quality: Mapping[str, int], price: Mapping[str, int], quotes: Mapping[str, int]) -> tuple[str, ...]:
    """The bids on the first rank: highest total, then lowest quote; several where both are equal."""
    best = max(((quality[bid] + price[bid], -quotes[bid]) for bid in quality), default=None)
    return tuple(sorted(bid for bid in quality if (quality[bid] + price[bid], -quotes[bid]) == best))


def hygiene_of(
    sheets: Sheets,
    factors: Mapping[str, int],
    price: Mapping[str, int],
    quotes: Mapping[str, int],
    objective: Iterable[str] = (),
) -> Hygiene:
    """Count it. `factors`: largest points; `price` and `quotes`: price points and fen of each bid that remains."""
    sums = {
        expert: {bid: sum(points.values()) for bid, points in rows.items() if bid in price}
        for expert, rows in sheets.items()
    }
    far = tuple(_far_scores(sheets, factors, list(price)))
    first = first_ranks(_quality(sums, list(price)), price, quotes)
    members = tuple(_beside(expert, sums, price, quotes, first, far) for expert in sheets)
    return Hygiene(first, members, far, tuple(_differing(sheets, list(price), objective)))


def _quality(sums: Mapping[str, Mapping[str, int]], bids: Iterable[str]) -> dict[str, int]:
    return {bid: half_up(sum(each[bid] for each in sums.values()), len(sums)) for bid in bids} if sums else {}


def _beside(
    expert: str,
    sums: Mapping[str, Mapping[str, int]],
    price: Mapping[str, int],
    quotes: Mapping[str, int],
    first: tuple[str, ...],
    far: Iterable[FarScore],
) -> Beside:
    others = {each: rows for each, rows in sums.items() if each != expert}
    found = [deviation(sums[expert][bid], [rows[bid] for rows in others.values()]) for bid in price] if others else [0]
    without = first_ranks(_quality(others, price), price, quotes) if others else first
    return Beside(
        expert=expert,
        level=signed_half_up(sum(found), len(found)),
        distance=half_up(sum(abs(each) for each in found), len(found)),
        far=sum(each.expert == expert for each in far),
        first_without=without,
        changes_first=without != first,
    )


def _far_scores(sheets: Sheets, factors: Mapping[str, int], bids: Sequence[str]) -> Iterator[FarScore]:
    experts = list(sheets)
    for bid in bids:
        for factor, most in factors.items():
            given = [sheets[expert][bid][factor] for expert in experts]
            if (max(given) - min(given)) * 100 <= FAR_PERCENT * most:
                continue
            for place, expert in enumerate(experts):
                others = given[:place] + given[place + 1 :]
                if is_far(given[place], others, most):
                    yield FarScore(expert, bid, factor, given[place], twice_median(others))


def _differing(sheets: Sheets, bids: Iterable[str], objective: Iterable[str]) -> Iterator[tuple[str, str]]:
    wanted = list(objective)
    for bid in bids:
        for factor in wanted:
            if len({rows[bid][factor] for rows in sheets.values()}) > 1:
                yield bid, factor
