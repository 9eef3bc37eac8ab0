"""The process that does what nobody waits for: numbering ledger entries, clocks, mail, roll-ups.

The jobs are `goufu.core.jobs.JOBS`, functions without arguments; each is called every half second and returns soon.
"""

import logging
import os
import signal
from collections.abc import Callable, Sequence
from importlib import import_module
from threading import Event

import django

PAUSE = 0.5
LONGEST_PAUSE = 30.0
logger = logging.getLogger("goufu.jobs")


def work(jobs: Sequence[Callable[[], None]], stop: Event) -> None:
    """Call each job in turn until told to stop; after a failure it is logged and the pause grows for a while."""
    pause = PAUSE
    while not stop.wait(pause):
        done = [_done(job) for job in jobs]
        pause = PAUSE if all(done) else min(2 * pause, LONGEST_PAUSE)


def _done(job: Callable[[], None]) -> bool:
    from django.db import connections

    try:
        job()
    except Exception:  # a failing job must not stop the others
        logger.exception("job %s failed", job.__name__)
        connections.close_all()
        return False
    return True


def main() -> None:
    """Run until SIGTERM."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "goufu.project.settings")
    django.setup()
    jobs = import_module("goufu.core.jobs").JOBS
    stop = Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    work(jobs, stop)


if __name__ == "__main__":
    main()
