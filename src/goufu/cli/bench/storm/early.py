"""The storm's negative control: `goufu up` whose web server answers before it commits. Never a part of the platform.

`python -m goufu.cli.bench.storm.early` takes the words of `goufu up`. An act's rows are sent, its promise is given, and
its transaction is committed most of a second later by another thread: what is killed meanwhile was acknowledged and is
lost. The oracle must find it.
"""

import sys
from threading import Timer
from typing import Any

DELAY = 0.8
"""Seconds between answer and commit."""
APPLICATION = "goufu.cli.bench.storm.early_application:application"


def commit_late() -> None:
    """Let `perform` leave its transaction open, on a connection that is taken from the request and ended by a timer."""
    from django.db import connections
    from django.db.backends.postgresql.base import DatabaseWrapper

    from goufu.core import flush

    really = flush.flush

    def late(raw: Any, written: Any, last: str | None) -> None:
        really(raw, written, None)
        if last != "COMMIT":
            return
        connection = connections["default"]
        assert isinstance(connection, DatabaseWrapper)
        connection.connection = None
        Timer(DELAY, _end, [raw, connection.pool]).start()

    vars(flush)["flush"] = late


def _end(raw: Any, pool: Any) -> None:
    raw.execute(b"COMMIT")
    pool.putconn(raw)


def main() -> None:
    """`goufu up`, with the wrapped application."""
    from goufu.cli.commands import up
    from goufu.cli.main import build

    vars(up)["APPLICATION"] = APPLICATION
    build()(["up", *sys.argv[1:]])


if __name__ == "__main__":
    main()
