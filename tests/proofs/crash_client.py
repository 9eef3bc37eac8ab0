"""The client of the crash test: looks whether all that was acknowledged is there, then acts until it is killed.

`python crash_client.py JOURNAL ROUND SECONDS` in the surroundings of a house whose database runs. The journal is
outside the house: a line `asked` before each act and a line `acknowledged` with the promise after it, each written
with one system call, so that a kill of this process loses none of them. Prints what it found as JSON, then `acting`.
"""

import json
import os
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from typing import Any


class Journal:
    """What was asked and what was acknowledged, in order."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.file = os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY)

    def write(self, **line: Any) -> None:
        os.write(self.file, json.dumps(line, ensure_ascii=False).encode() + b"\n")

    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.path.read_text().splitlines()]


def main(journal: Journal, round_: int, seconds: float) -> None:
    """Check, then act."""
    from goufu.cli.house import house

    with house(migrate=False):
        print(json.dumps({"found": check(journal), "acknowledged": len(acknowledged(journal))}), flush=True)
        if seconds:
            print("acting", flush=True)
            number(seconds)
            act(journal, round_, time.monotonic() + seconds)
            print("done", flush=True)


def acknowledged(journal: Journal) -> list[dict[str, Any]]:
    return [line for line in journal.lines() if line["what"] == "acknowledged"]


def check(journal: Journal) -> list[str]:
    """Everything that is not as it was acknowledged; [] when all is well."""
    from goufu.cli.commands.ledger import audit_all
    from goufu.core.ledger.sequencer import log_path, sequence
    from goufu.core.models import Entry
    from goufu.rooms.needs.models import Need
    from goufu_verify import verify

    there = {bytes(digest).hex() for digest in Entry.objects.values_list("hash", flat=True)}
    found = [f"lost: {line['key']}" for line in acknowledged(journal) if line["entry"] not in there]
    found += again(journal)
    found += [f"half: {each.as_json()}" for each in audit_all()]
    if Entry.objects.filter(act="raise_need").count() != Need.objects.count():
        found.append("half: needs and entries differ")
    while sequence():
        pass
    if Entry.objects.exists():
        report = verify(log_path())
        found += [] if report.ok else [f"log: {report.as_json('en')['bad']}"]
        numbered = report.as_json("en")["entries"]
        found += [] if numbered == Entry.objects.count() else [f"log: {numbered} entries"]
    return found


def again(journal: Journal) -> Iterator[str]:
    """Ask once more for what was asked and never acknowledged: it is done exactly once, then or now."""
    from goufu.core.models import Entry

    known = {line["key"] for line in acknowledged(journal)}
    for line in journal.lines():
        if line["what"] == "asked" and line["key"] not in known:
            promise = do(line)
            journal.write(what="acknowledged", key=line["key"], entry=promise.entry)
            if Entry.objects.filter(hash=bytes.fromhex(promise.entry)).count() != 1:
                yield f"half: {line['key']}"


def do(line: dict[str, Any]) -> Any:
    from tests.cast import read_cast

    from goufu.core.perform import perform

    cast = CAST.setdefault("cast", None) or CAST.setdefault("read", read_cast())
    return perform(
        line["act"], holder=cast.people[line["who"]], clock=cast.clock, case=line["case"], given=line["given"],
        key=line["key"],
    )  # fmt: skip


CAST: dict[str, Any] = {}


def act(journal: Journal, round_: int, until: float) -> None:
    """Needs are raised, verified and put in order, one after the other."""
    from tests.cast import NEED

    chance, count = random.Random(round_), 0
    while time.monotonic() < until:
        count += 1
        need = asked(journal, f"{round_}-{count}-a", "raise_need", "village_clerk", None, NEED)
        asked(
            journal, f"{round_}-{count}-b", "verify_need", "township_officer", need, {"finding": "属实", "people": 12}
        )
        if chance.random() < 0.5:
            given = {"rank": count, "reason": "优先"}
            asked(journal, f"{round_}-{count}-c", "prioritise_need", "civil_officer", need, given)


def asked(journal: Journal, key: str, name: str, who: str, case: str | None, given: dict[str, Any]) -> str:
    line = {"what": "asked", "key": key, "act": name, "who": who, "case": case, "given": given}
    journal.write(**line)
    promise = do(line)
    journal.write(what="acknowledged", key=key, entry=promise.entry)
    case_: str = promise.case
    return case_


def number(seconds: float) -> None:
    """The sequencer runs beside the acts, in a thread with a connection of its own, and is killed with them."""

    def run() -> None:
        from goufu.core.ledger.sequencer import sequence

        until = time.monotonic() + seconds
        while time.monotonic() < until:
            sequence()
            time.sleep(0.01)

    Thread(target=run, daemon=True).start()


if __name__ == "__main__":
    main(Journal(Path(sys.argv[1])), int(sys.argv[2]), float(sys.argv[3]))
