"""Measures: an earlier room asks for a figure, a later one supplies it, and neither imports the other."""

import sys
from collections.abc import Iterator
from datetime import date
from types import ModuleType

import pytest

from goufu.core import measures
from goufu.core.measures import Asked, Measure, Measured, measure, supplies

CONTENT = Measure("content_users", "How many of the people served are content?", "basis_points")
ASKED = Asked("510322", date(2025, 1, 1), date(2025, 12, 31))


@pytest.fixture
def facts(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """A room's `facts.py`, found by its name."""
    module = ModuleType("goufu.rooms.assessment.facts")
    monkeypatch.setitem(sys.modules, module.__name__, module)
    measures.suppliers.cache_clear()
    yield module
    measures.suppliers.cache_clear()


def test_the_supplier_of_a_later_room_is_found_by_name(facts: ModuleType):
    @supplies("content_users")
    def content(asked: Asked) -> Measured:
        return Measured(8700 if asked.region == "510322" else 0, None, ("ab" * 32,))

    facts.__dict__["content"] = content
    assert measure(CONTENT, ASKED) == Measured(8700, None, ("ab" * 32,))
    assert measure(CONTENT, Asked("510321", ASKED.since, ASKED.until)) == Measured(0, None, ("ab" * 32,))


def test_a_figure_that_nobody_supplies_is_none_and_not_nought(facts: ModuleType):
    assert measure(Measure("weather", "Does it rain?", "count"), ASKED) is None


def test_what_is_not_marked_supplies_nothing(facts: ModuleType):
    facts.__dict__["content_users"] = lambda asked: Measured(1, None, ())
    assert measure(CONTENT, ASKED) is None
