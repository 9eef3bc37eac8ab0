"""The arithmetic of assessment: whole numbers only, so that everybody who counts again gets the same.

Points and scores are hundredths of a point, shares are basis points. `docs/methods/assessment.md` explains each formula
with worked numbers, which a test runs.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import isqrt

FULL = 10_000
"""All points of a tree (100.00), and the whole in basis points."""
STEPS = 4
"""A five-point answer lies 0 to 4 steps above the lowest; each step is worth a quarter."""
_CONTENT = 3
"""Answers 4 and 5 (three steps and more) count as content."""
_Z2 = 38_416
"""1.96² in ten-thousandths: 95 % confidence."""
_D = 10_000
_FINE = 10**8
"""Roots are taken of numbers enlarged by the square of this: rounding stays below a millionth of a basis point."""
_HALF_VARIANCE = 9_604
"""z²·p(1−p) for z = 1.96 and p = ½, in ten-thousandths."""
_ERROR2 = 25
"""e² for e = 5 %, in ten-thousandths."""


def rounded(numerator: int, denominator: int) -> int:
    """The quotient to the nearest whole number, halves up; both not negative."""
    return (2 * numerator + denominator) // (2 * denominator)


def measured_points(weight: int, actual: int, target: int) -> int:
    """Points for a quantity: the share of the target that was reached, at most all of the weight."""
    return rounded(weight * min(actual, target), target)


def surveyed_points(weight: int, satisfaction: int) -> int:
    """Points for satisfaction: the weight times the mean of the survey (hundredths, 0 to 10 000)."""
    return rounded(weight * satisfaction, FULL)


def total(points: Iterable[int]) -> int:
    """The score: the sum of the points, which are rounded already."""
    return sum(points)


@dataclass(frozen=True)
class Survey:
    """What a survey says. Shares in basis points, `satisfaction` in hundredths on 0 to 100."""

    response_bp: int
    satisfaction: int
    satisfied_bp: int
    low_bp: int
    high_bp: int
    sample_needed: int


def survey(frame: int, sent: int, answers: Sequence[int]) -> Survey:
    """Evaluate a survey: `frame` people served, `sent` asked, `answers` the counts of answers 1 to 5, worst first."""
    answered = sum(answers)
    content = sum(answers[_CONTENT:])
    steps = sum(step * count for step, count in enumerate(answers))
    low, high = wilson(content, answered)
    return Survey(
        response_bp=rounded(FULL * answered, sent), satisfaction=rounded(FULL * steps, STEPS * answered),
        satisfied_bp=rounded(FULL * content, answered), low_bp=low, high_bp=high, sample_needed=sample_needed(frame),
    )  # fmt: skip


def wilson(content: int, answered: int) -> tuple[int, int]:
    """The 95 % interval of Wilson for a share, in basis points: the lower bound rounded down, the upper rounded up.

    (k + z²/2 ± z·√(k(n−k)/n + z²/4)) / (n + z²), all multiplied out so that only one root of a whole number is taken.
    """
    k, n = content, answered
    middle = (2 * _D * k + _Z2) * n * _FINE
    inner = (_Z2 * _Z2 * n + 4 * _Z2 * _D * k * (n - k)) * n * _FINE * _FINE
    root = isqrt(inner)
    root_up = root if root * root == inner else root + 1
    under = 2 * n * (_D * n + _Z2) * _FINE
    low = max(0, FULL * (middle - root_up) // under)
    high = min(FULL, -(-FULL * (middle + root_up) // under))
    return low, high


def sample_needed(frame: int) -> int:
    """How many answers a population needs for ±5 % at 95 %: N·z²p(1−p) / (e²(N−1) + z²p(1−p)), rounded up."""
    return -(-frame * _HALF_VARIANCE // (_ERROR2 * (frame - 1) + _HALF_VARIANCE))
