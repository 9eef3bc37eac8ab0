"""What runs beside the pages, started by `goufu up`: the sequencer, the roll-up of what it has numbered, the record of
when the platform was reached.
"""

import time
from collections.abc import Callable
from functools import wraps

from goufu.core.clock import clock_of_this_installation
from goufu.core.ledger.sequencer import sequence
from goufu.core.rollup.refresh import refresh
from goufu.core.uptime.stretches import EVERY, note_that_we_are_reached


def number_entries() -> None:
    """Take what the queue holds into the log, until it is empty."""
    while sequence():
        pass


def roll_up() -> None:
    """Bring the figures by division and year up to date."""
    refresh(clock_of_this_installation().read().day)


def every(seconds: float, job: Callable[[], None]) -> Callable[[], None]:
    """The job, done at most once in so many seconds however often it is called."""
    due = 0.0

    @wraps(job)
    def seldom() -> None:
        nonlocal due
        if time.monotonic() >= due:
            due = time.monotonic() + seconds
            job()

    return seldom


JOBS: list[Callable[[], None]] = [number_entries, roll_up, every(EVERY, note_that_we_are_reached)]
"""Functions without arguments, each called every half second."""
