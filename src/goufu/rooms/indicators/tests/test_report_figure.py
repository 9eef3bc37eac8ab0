"""What no record tells, a county reports: for an indicator of a tree in force, and the newest figure counts."""

from datetime import date
from typing import Any

from tests.cast import FUSHUN, Cast, turned_down
from tests.indicating import tree

from goufu.core.exceptions import WrongOffice
from goufu.core.rollup.shares import Scope, families, years
from goufu.rooms.indicators.refusals import FigureDoesNotFit

GIVEN: dict[str, Any] = {"indicator": "C7.1", "year": 2025, "value": 30, "out_of": 40, "source": "党建台账（示例）"}


def test_the_newest_figure_of_a_year_counts(cast: Cast) -> None:
    tree(cast)
    cast.do("report_figure", cast.civil_officer, None, **GIVEN)
    cast.wait(days=1)
    cast.do("report_figure", cast.civil_officer, None, **{**GIVEN, "value": 33})
    told = families()["reported"].tally(Scope(years(2025, date(2025, 3, 4))))
    assert [(key, each.value, each.out_of) for key, each in told.items()] == [((FUSHUN, "reported:C7.1", 2025), 33, 40)]


def test_a_figure_fits_its_indicator_its_year_and_its_whole(cast: Cast) -> None:
    with turned_down(FigureDoesNotFit):
        cast.do("report_figure", cast.civil_officer, None, **GIVEN)
    tree(cast)
    cast.do("report_figure", cast.civil_officer, None, **GIVEN)
    for change in ({"indicator": "A2.1"}, {"year": 2026}, {"value": 41}):
        with turned_down(FigureDoesNotFit):
            cast.do("report_figure", cast.civil_officer, None, **{**GIVEN, **change})


def test_finance_reports_nothing(cast: Cast) -> None:
    tree(cast)
    with turned_down(WrongOffice):
        cast.do("report_figure", cast.finance_officer, None, **GIVEN)
