"""The web server: everything is read once, then the processes that answer are forked from it.

`python -m goufu.project.web APPLICATION WORKERS`. Nothing is served before a line comes on standard input: `goufu up`
starts this beside the database, which takes as long to come up as the code takes to be read.
"""

import gc
import sys
from importlib import import_module

from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server

from goufu.project.berths import THREADS
from goufu.project.environment import read_environment


def main(application: str, workers: int) -> None:
    """Read, wait for the word, serve until SIGTERM."""
    environment = read_environment()
    import_module(application.partition(":")[0])
    speak_all()
    gc.collect()
    gc.freeze()
    if not sys.stdin.readline():
        return
    Server(
        application, environment.bind, environment.port, interface=Interfaces.WSGI, workers=workers,
        blocking_threads=THREADS, websockets=False, workers_kill_timeout=10, respawn_failed_workers=True,
        log_level=LogLevels.error,
    ).serve()  # fmt: skip


def speak_all() -> None:
    """Read the catalogues of all languages, for which the first visitors would else wait."""
    from django.conf import settings
    from django.utils.translation import gettext, override

    for code, _ in settings.LANGUAGES:
        with override(code):
            gettext("")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
