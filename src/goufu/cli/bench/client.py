"""One client process: told by a line on standard input what to do for how long, answers with a line of figures.

`python -m goufu.cli.bench.client COUNTY`; lines are `bare SECONDS` and `acts SECONDS`.
"""

import json
import sys
import time
from collections.abc import Callable
from typing import Any

BARE_TABLE = "CREATE TABLE IF NOT EXISTS bench_bare (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, value text)"
BARE = b"INSERT INTO bench_bare (value) VALUES ($1)"


class Client:
    """A connection, a county, and a stop-watch."""

    def __init__(self, code: str) -> None:
        from goufu.cli.bench.mix import county
        from goufu.core.batch import raw_connection

        self.county, self.raw = county(code), raw_connection()
        self.took: list[float] = []

    def run(self, what: str, seconds: float) -> dict[str, Any]:
        """Do it for so long; count, seconds really taken, and each one's milliseconds."""
        self.took = []
        begun = time.perf_counter()
        step = self.bare() if what == "bare" else self.acts
        while time.perf_counter() - begun < seconds:
            step()
        return {"count": len(self.took), "seconds": time.perf_counter() - begun, "took": self.took}

    def bare(self) -> Callable[[], None]:
        """One-row autocommit inserts by psycopg, prepared."""
        import psycopg

        cursor = psycopg.RawCursor(self.raw)

        def step() -> None:
            begun = time.perf_counter()
            cursor.execute(BARE, ["x" * 60], prepare=True)
            self.took.append((time.perf_counter() - begun) * 1000)

        return step

    def acts(self) -> None:
        """One round of the mix."""
        from goufu.cli.bench.mix import one_round

        one_round(self.timed)

    def timed(self, *words: Any, **given: Any) -> str:
        """An act, with its time."""
        begun = time.perf_counter()
        ref = self.county.do(*words, **given)
        self.took.append((time.perf_counter() - begun) * 1000)
        return ref


def main(code: str) -> None:
    """Serve lines until the input ends."""
    from goufu.cli.house import house

    with house(migrate=False):
        client = Client(code)
        client.run("acts", 0.3)
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        for line in sys.stdin:
            what, seconds = line.split()
            sys.stdout.write(json.dumps(client.run(what, float(seconds))) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
