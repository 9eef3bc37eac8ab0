"""A site of its own in one process, on a clock that a test holds in a file. `python -m tests.journeys.site COMMAND…`

`serve` opens the house, numbers entries and serves the pages; anything else is a command of `goufu`.
"""

import os
import sys
import threading
import time
from datetime import datetime
from pathlib import Path

from goufu.core import clock
from goufu.core.clock import Moment, WallClock, moment_at


def _read(_: WallClock) -> Moment:
    return moment_at(datetime.fromisoformat(Path(os.environ["GOUFU_TEST_CLOCK"]).read_text(encoding="utf-8")))


def main() -> None:
    """Take the clock from the file, then do as told."""
    if "GOUFU_TEST_CLOCK" in os.environ:
        clock.WallClock.read = _read  # type: ignore[method-assign, assignment]
    if sys.argv[1] == "serve":
        serve(int(sys.argv[2]))
    else:
        from goufu.cli.main import main as command

        command()


def serve(port: int) -> None:
    """Serve until the process is ended."""
    from goufu.cli.house import house

    with house():
        from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler

        from goufu.project.wsgi import application

        threading.Thread(target=_number, daemon=True).start()
        WSGIRequestHandler.log_message = lambda *_: None  # type: ignore[method-assign]
        server = ThreadedWSGIServer(("127.0.0.1", port), WSGIRequestHandler)
        server.set_app(application)
        server.serve_forever()


def _number() -> None:
    from goufu.core.ledger.sequencer import sequence

    while True:
        if not sequence():
            time.sleep(0.2)


if __name__ == "__main__":
    main()
