"""What somebody with the whole server holds before the opening: a dump, every file, the memory of every process."""

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.dumping import dump, every_file, found_in, spellings

from goufu.project.databases import ROLE
from goufu.project.sockets import socket_folder


@dataclass
class Held:
    """What somebody with the whole server holds before the opening."""

    dump: bytes = b""
    files: dict[str, bytes] = field(default_factory=dict)
    memory: list[bytes] = field(default_factory=list)


def taken(folder: Path) -> Held:
    """A dump, the data folder, and the memory of the server and of every process below it."""
    data = folder / "data"
    server = int((folder / "pid").read_text())
    return Held(
        dump(ROLE, host=str(socket_folder(data)), user=ROLE),
        {str(path.relative_to(data)): content for path, content in every_file(data)},
        [part for place, pid in enumerate(family(server)) for part in memory_of(pid, shared=place == 1)],
    )


def family(pid: int) -> list[int]:
    """A process and all below it."""
    below = [
        int(each) for task in Path(f"/proc/{pid}/task").iterdir() for each in (task / "children").read_text().split()
    ]
    return [pid, *(deeper for child in below for deeper in family(child))]


def memory_of(pid: int, *, shared: bool) -> Iterator[bytes]:
    """Every region of a process that can be written; what the database's processes share, of one of them."""
    with Path(f"/proc/{pid}/maps").open() as maps, Path(f"/proc/{pid}/mem").open("rb", 0) as memory:
        for line in maps:
            found = re.match(r"([0-9a-f]+)-([0-9a-f]+) rw.([ps])", line)
            if found is None or "[v" in line or (found[3] == "s" and not shared):
                continue
            begin, end = int(found[1], 16), int(found[2], 16)
            try:
                yield os.pread(memory.fileno(), end - begin, begin)
            except OSError:
                continue


def nothing_is_held_in_clear(held: Held, tender: str, canary: str, sealed: list[bytes]) -> None:
    """No spelling of the canary; and the controls that the search would find it."""
    assert len(held.files) > 500
    assert held.dump.count(b"INSERT INTO public.procurement_bid") >= len(sealed)
    assert found_in(held.dump, canary) == []
    assert [name for name, content in held.files.items() if found_in(content, canary)] == []
    forms = spellings(canary)
    assert [form for form, wanted in forms.items() if any(wanted in part for part in held.memory)] == []
    assert any(tender.encode() in part for part in held.memory), "the memory was not read"
    assert all(each in held.files.values() for each in sealed)


def nothing_joins_provider_and_tender(held: Held, organs: Iterable[str], receipts: Iterable[dict[str, Any]]) -> None:
    """No line of the dump that names tender, bid or sealed file names an organization that bids, or its office."""
    lines = held.dump.decode("utf-8", "replace").splitlines()
    promises = [each["promise"] for each in receipts]
    bids, entries = ({str(each[name]) for each in promises} for name in ("case", "entry"))
    about = [line for line in lines if any(mark in line for mark in bids | entries)]
    traces = [trace for organ in organs for trace in (f"'{organ}", f'"{organ}', *uscc_and_tenures(lines, organ))]
    assert len(about) >= 2 * len(promises)
    assert [(trace, line[:200]) for trace in traces for line in about if trace in line] == []


def uscc_and_tenures(lines: list[str], organ: str) -> Iterator[str]:
    """What else names an organization in the dump: its credit code, its staff's tenures and persons."""
    row = next(line for line in lines if "INSERT INTO public.parties_organ " in line and f"'{organ}'" in line)
    yield re.findall(r"'(52\w{16})'", row)[0]
    key = re.findall(r"VALUES \('([0-9a-f-]{36})'", row)[0]
    offices = [line for line in lines if "INSERT INTO public.parties_office " in line and key in line]
    for office in (re.findall(r"VALUES \('([0-9a-f-]{36})'", line)[0] for line in offices):
        for line in lines:
            if "INSERT INTO public.parties_tenure " in line and office in line:
                yield from (each for each in re.findall(r"'([0-9a-f-]{36})'", line) if each != office)
