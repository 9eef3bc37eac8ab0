"""A value is known first: by coverage, by places, by reports; then it is a figure."""

from typing import Any

import pytest

from goufu.core.rollup.shares import Sum
from goufu.core.rollup.tables import COVERAGE
from goufu.rooms.indicators.standing import TreeInForce
from goufu.rooms.indicators.trees import shipped
from goufu.rooms.indicators.values import Figures, counties_in, value_of

TREE = TreeInForce(shipped()["2027"])
YEAR = 2025
COVERED = {COVERAGE: (8, 10)}
PEOPLE = {"residents:urban": (1_000, 0), "residents:rural": (2_000, 0), "residents:listed": (1, 0)}
SERVED = {"services_reached:elderly_care.urban": (30, 0), "services_reached:elderly_care.rural": (20, 0)}


def figures(*sums: dict[str, tuple[int, int]], known: bool = True) -> Figures:
    """The same over the whole area and over what is known of it."""
    listed = {(name, YEAR): Sum(*pair, 1) for each in sums for name, pair in each.items()}
    return {key: (each, each if known else Sum()) for key, each in listed.items()}


def value(code: str, found: Figures, divisions: int = 1) -> Any:
    got = value_of(TREE.indicator(code), YEAR, found, divisions)
    return got.value if got.missing == "" else got.missing


def test_a_share_needs_coverage_and_something_to_divide_by() -> None:
    taken = {"needs_taken_up": (3, 4)}
    assert value("A2.1", figures(COVERED, taken)) == 7500
    assert value("A2.1", figures(COVERED, taken, known=False)) == "coverage"
    assert value("A2.1", figures(taken)) == "coverage"
    assert value("A2.1", figures(COVERED)) == "records"


def test_four_counties_of_five_must_be_known() -> None:
    found = {(COVERAGE, YEAR): (Sum(8, 10, 5), Sum(8, 10, 4)), ("needs_taken_up", YEAR): (Sum(9, 9, 9), Sum(1, 2, 2))}
    assert value("A2.1", found, 5) == 5000
    assert value("A2.1", found, 6) == "coverage"


def test_the_gap_is_town_less_country_per_thousand() -> None:
    assert value("C1.1", figures(COVERED, PEOPLE, SERVED)) == 3_000
    assert value("C1.2", figures(COVERED, PEOPLE, SERVED)) == 1_000
    assert value("C1.3", figures(COVERED, PEOPLE, SERVED)) == 2_000


@pytest.mark.parametrize(
    ("change", "missing"),
    [
        ({"residents:listed": (0, 0)}, "places"),
        ({"services_reached:elderly_care.unknown": (13, 0)}, "places"),
        ({"residents:rural": (0, 0)}, "records"),
    ],
)
def test_without_places_or_people_there_is_no_gap(change: dict[str, tuple[int, int]], missing: str) -> None:
    assert value("C1.3", figures(COVERED, PEOPLE, SERVED, {"services_reached:elderly_care.unknown": (12, 0)})) == 2_000
    assert value("C1.3", figures(COVERED, PEOPLE, SERVED, change)) == missing


def test_a_register_needs_no_coverage_and_a_report_is_one() -> None:
    assert value("B1.1", figures({"organizations_registered": (7, 9)})) == 7
    assert value("C7.1", figures({"reported:C7.1": (3, 4)})) == 7500
    assert value("C7.1", figures()) == "report"
    assert value("C7.1", figures({"reported:C7.1": (3, 4)}), 2) == "report"


def test_a_target_is_met_from_above_and_a_gap_from_either_side() -> None:
    gap, share = TREE.indicator("C1.3"), TREE.indicator("A2.1")
    near = value_of(gap, YEAR, figures(COVERED, PEOPLE, {**SERVED, "services_reached:elderly_care.urban": (4, 0)}), 1)
    far = value_of(gap, YEAR, figures(COVERED, PEOPLE, SERVED), 1)
    assert (near.value, near.meets(gap, YEAR), far.meets(gap, YEAR), far.meets(gap, 2031)) == (-600, True, False, None)
    met = value_of(share, YEAR, figures(COVERED, {"needs_taken_up": (1, 2)}), 1)
    assert met.meets(share, YEAR)


def test_the_province_has_its_183_counties() -> None:
    assert (counties_in("510000"), counties_in("510300"), counties_in("510322")) == (183, 6, 1)
