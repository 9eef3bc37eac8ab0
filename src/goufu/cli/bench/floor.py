"""The floor: the SQL that one act sends, sent by pgbench: what the database alone would need.

The act (a need is put in order: one row changed, an entry, its number, a message) is recorded once a client, with
its values as they were; keys that must be new are drawn by the server.
"""

import re
import subprocess
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from types import ModuleType
from typing import Any
from uuid import UUID

from psycopg.types.json import Jsonb

from goufu.cli.bench.mix import COUNTIES, NEED, County, county
from goufu.core import batch
from goufu.project.databases import ROLE
from goufu.project.postgres_binaries import programs
from goufu.project.sockets import socket_folder

_RATE = re.compile(r"tps = ([0-9.]+)")
Recorded = list[list[tuple[str, Sequence[Any]]]]


class Recorder(batch.Batch):
    """A batch that also writes down what it sends."""

    trips: Recorded = []

    def run(self) -> None:
        """Write down and send."""
        self.trips.append([(asked.sql, asked.values) for asked in self._asked])
        super().run()


def recorded(acting: County) -> Recorded:
    """The round trips of one act, statement by statement, with their values."""
    from goufu.core import flush, locks

    need = acting.do("raise_need", "clerk", None, **NEED)
    acting.do("verify_need", "township", need, finding="情况属实", people=118)
    Recorder.trips = []
    places: tuple[ModuleType, ...] = (locks, flush)
    for place in places:
        vars(place)["Batch"] = Recorder
    try:
        acting.do("prioritise_need", "civil", need, rank=1, reason="独居老人占比高")
    finally:
        for place in places:
            vars(place)["Batch"] = batch.Batch
    return Recorder.trips


def script(trips: Recorded) -> str:
    """A pgbench script of the act: a pipeline for each round trip."""
    entry = next(values[0] for sql, values in trips[-1] if "INTO core_entry " in sql)
    lines = ["\\set entry random(1, 9000000000000000000)"]
    for trip in trips:
        lines += ["\\startpipeline", *(_statement(sql, values, entry) for sql, values in trip), "\\endpipeline"]
    return "\n".join(lines) + "\n"


def _statement(sql: str, values: Sequence[Any], entry: int) -> str:
    new = "INSERT" in sql
    parts = sql.replace("\n", " ").split("%s")
    said = [_literal(value, entry, new=new) for value in values]
    return "".join(part + value for part, value in zip(parts, [*said, ""], strict=True)) + ";"


def _literal(value: Any, entry: int, *, new: bool) -> str:
    """The value as SQL without a colon or a question mark, which pgbench would read as its own."""
    if value is None:
        return "NULL"
    if isinstance(value, bool | int):
        return ":entry" if value == entry and not isinstance(value, bool) else str(value)
    if isinstance(value, UUID):
        return "gen_random_uuid()" if new else f"CAST('{value}' AS uuid)"
    if isinstance(value, bytes):
        return "sha256(int8send(:entry))" if new and len(value) == 32 else f"decode('{value.hex()}', 'hex')"
    return _as_text(value)


def _as_text(value: Any) -> str:
    import json

    if isinstance(value, Jsonb):
        return f"CAST({_hidden(json.dumps(value.obj))} AS jsonb)"
    if isinstance(value, list):
        return f"CAST(ARRAY[{', '.join(_hidden(each) for each in value)}] AS text[])"
    if isinstance(value, datetime):
        return f"CAST({_hidden(value.isoformat())} AS timestamptz)"
    if isinstance(value, date):
        return f"CAST('{value}' AS date)"
    return _hidden(str(value))


def _hidden(text: str) -> str:
    return f"convert_from(decode('{text.encode().hex()}', 'hex'), 'UTF8')"


def scripts(folder: Path) -> list[Path]:
    """One script for each client, on a case of its own."""
    made = []
    for place, code in enumerate(COUNTIES):
        path = folder / f"act-{place}.sql"
        path.write_text(script(recorded(county(code))))
        made.append(path)
    return made


def floor(data: Path, written: Sequence[Path], seconds: float) -> float:
    """Acts a second that as many pgbench processes send."""
    where = ["-h", str(socket_folder(data)), "-U", ROLE, ROLE]
    how = ["-n", "-c", "1", "-M", "prepared", "-T", str(max(1, round(seconds)))]
    running = [
        subprocess.Popen(
            [str(programs() / "pgbench"), *how, "-f", str(path), *where],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for path in written
    ]  # fmt: skip
    said = [process.communicate() for process in running]
    rates = [_RATE.search(out) for out, _ in said]
    if not all(rates):
        raise RuntimeError(said[0][1])
    return sum(float(rate[1]) for rate in rates if rate)
