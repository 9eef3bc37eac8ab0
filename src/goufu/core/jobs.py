"""What runs beside the pages, started by `goufu up`: for now the sequencer."""

from collections.abc import Callable

from goufu.core.ledger.sequencer import sequence


def number_entries() -> None:
    """Take what the queue holds into the log, until it is empty."""
    while sequence():
        pass


JOBS: list[Callable[[], None]] = [number_entries]
