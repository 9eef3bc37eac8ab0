"""The arithmetic of assessment against an independent calculation in high precision."""

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal, localcontext

from hypothesis import given
from hypothesis import strategies as st

from goufu.rooms.assessment.arithmetic import FULL, measured_points, sample_needed, survey, surveyed_points, wilson
from goufu.rooms.assessment.tree import USUAL_TREE

people = st.integers(1, 100_000)


def exact_wilson(k: int, n: int) -> tuple[Decimal, Decimal]:
    with localcontext() as context:
        context.prec = 80
        z2, share = Decimal("1.96") ** 2, Decimal(k) / n
        middle = (share + z2 / (2 * n)) / (1 + z2 / n)
        half = (share * (1 - share) / n + z2 / (4 * n * n)).sqrt() * Decimal("1.96") / (1 + z2 / n)
        return (middle - half) * FULL, (middle + half) * FULL


def near(bound: int, exact: Decimal) -> bool:
    """Whether a bound is the exact one rounded, where a root that is nearly whole may go either way."""
    return bound == int(exact) or abs(bound - exact) < Decimal("1e-6")


@given(people, st.data())
def test_the_interval_is_wilsons_rounded_outwards(answered, data):
    content = data.draw(st.integers(0, answered))
    low, high = wilson(content, answered)
    exact_low, exact_high = exact_wilson(content, answered)
    assert low <= content * FULL / answered <= high
    assert near(low, max(exact_low, Decimal(0)).to_integral_value(ROUND_FLOOR))
    assert near(high, min(exact_high, Decimal(FULL)).to_integral_value(ROUND_CEILING))


@given(st.lists(st.integers(0, 5000), min_size=5, max_size=5).filter(any))
def test_satisfaction_is_the_mean_of_the_answers_on_0_to_100(answers):
    total = sum(answers)
    mean = Decimal(sum(place * 25 * count for place, count in enumerate(answers))) / total
    assert survey(total, total, answers).satisfaction == int((mean * 100).to_integral_value(ROUND_HALF_UP))


@given(st.integers(1, FULL), st.integers(0, 10**9), st.integers(1, 10**9))
def test_points_never_exceed_the_weight_nor_fall_below_nothing(weight, actual, target):
    assert 0 <= measured_points(weight, actual, target) <= weight
    assert 0 <= surveyed_points(weight, min(actual, FULL)) <= weight


@given(people)
def test_no_population_needs_more_answers_than_it_has_people(frame):
    assert 1 <= sample_needed(frame) <= min(frame, 385)


def test_a_population_of_1200_needs_292_answers():
    assert sample_needed(1200) == 292


def test_the_usual_tree_adds_up_to_100_points():
    assert sum(leaf.weight for leaf in USUAL_TREE) == FULL
