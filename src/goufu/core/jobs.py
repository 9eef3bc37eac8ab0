"""What runs beside the pages, started by `goufu up`: the sequencer, then the roll-up of what it has numbered."""

from collections.abc import Callable

from goufu.core.clock import clock_of_this_installation
from goufu.core.ledger.sequencer import sequence
from goufu.core.rollup.refresh import refresh


def number_entries() -> None:
    """Take what the queue holds into the log, until it is empty."""
    while sequence():
        pass


def roll_up() -> None:
    """Bring the figures by division and year up to date."""
    refresh(clock_of_this_installation().read().day)


JOBS: list[Callable[[], None]] = [number_entries, roll_up]
