"""Finance says how many purchases it knows of; the newest statement counts."""

from datetime import date

from tests.cast import Cast, turned_down
from tests.piloting import covered

from goufu.core.exceptions import WrongOffice
from goufu.rooms.pilots.refusals import TaskDoesNotFit
from goufu.rooms.pilots.ticks import Known, coverage_of

SPAN = ("510322", date(2025, 3, 1), date(2025, 3, 31))


def test_the_newest_statement_counts(cast: Cast) -> None:
    assert coverage_of(*SPAN) == Known(0, None)
    covered(cast, 5)
    cast.wait(days=1)
    covered(cast, 8)
    assert coverage_of(*SPAN) == Known(0, 8)


def test_civil_affairs_states_nothing_of_finances_books(cast: Cast) -> None:
    with turned_down(WrongOffice):
        cast.do(
            "state_coverage", cast.civil_officer, None, since="2025-01-01", until="2025-12-31", known=1, known_fen=1,
            source="估计",
        )  # fmt: skip


def test_a_span_ends_after_it_begins(cast: Cast) -> None:
    with turned_down(TaskDoesNotFit):
        cast.do(
            "state_coverage", cast.finance_officer, None, since="2025-12-31", until="2025-01-01", known=1,
            known_fen=1, source="账",
        )  # fmt: skip
