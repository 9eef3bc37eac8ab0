"""The record of an outside prober: whether the platform could be reached, line by line, each signed and chained.

A line is canonical JSON: `at` (UTC), `n` (from 1), `prev` (SHA-256 of the line before, hexadecimal, empty at first),
`up`, `url`, `why`, and `signature`, Ed25519 over `PREFIX` and the canonical rest. A line cut out, changed or put in is
found. Pure functions over bytes; the prober runs on another machine (`goufu probe`).
"""

import base64
import binascii
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from goufu.base.canonical import canonical
from goufu.base.civil import instant_text
from goufu.base.errors import BadValue
from goufu.core.ledger.notes import ED25519, Signer, accepts

PREFIX = b"goufu-probe-v1\n"


class BrokenProbes(BadValue):
    """A prober's record does not hold."""

    problem, context = "broken-record", "core"


@dataclass(frozen=True)
class Probe:
    """One look from outside: when, where, whether the platform answered, else why not."""

    at: datetime
    url: str
    up: bool
    why: str = ""


def signed_line(signer: Signer, probe: Probe, *, before: bytes = b"", number: int = 1) -> bytes:
    """The line of a probe, after the line `before`; without a newline."""
    said = {
        "at": instant_text(probe.at), "n": number, "prev": sha256(before).hexdigest() if before else "",
        "up": probe.up, "url": probe.url, "why": probe.why,
    }  # fmt: skip
    signature = base64.b64encode(signer.sign(PREFIX + canonical(said))).decode()
    return canonical({**said, "signature": signature})


def read_probes(record: bytes, key: str) -> list[Probe]:
    """The probes of a record that the prober with this verifier key signed; else `BrokenProbes` names the line."""
    public, before, found = _public(key), b"", list[Probe]()
    for number, line in enumerate(record.splitlines(), 1):
        found.append(_read(line, public, before, number))
        before = line
    if not found:
        raise BrokenProbes("The prober's record is empty.", field="record", cure="Attach the file that it wrote.")
    return found


def _public(key: str) -> bytes:
    try:
        raw = base64.b64decode(key.split("+", 2)[2], validate=True)
    except (IndexError, binascii.Error):
        raw = b""
    if not raw.startswith(ED25519) or len(raw) != 33:
        raise BrokenProbes("This is not a prober's key.", field="prober_key", cure="Copy the line that it printed.")
    return raw[1:]


def _read(line: bytes, public: bytes, before: bytes, number: int) -> Probe:
    try:
        said: dict[str, Any] = json.loads(line)
        signature = base64.b64decode(said.pop("signature"), validate=True)
        probe = Probe(datetime.fromisoformat(said["at"]), said["url"], said["up"], said["why"])
        chained = said["n"] == number and said["prev"] == (sha256(before).hexdigest() if before else "")
    except (ValueError, KeyError, TypeError, AttributeError) as broken:
        raise _does_not_hold(number) from broken
    if not chained or not accepts(public, PREFIX + canonical(said), signature):
        raise _does_not_hold(number)
    return probe


def _does_not_hold(number: int) -> BrokenProbes:
    return BrokenProbes(
        "Line {number} of the prober's record does not hold.", field="record", number=number,
        cure="Attach the file as the prober wrote it, whole and unchanged, with its own key.",
    )  # fmt: skip


def seen_between(probes: Sequence[Probe], since: datetime, until: datetime) -> tuple[int, int]:
    """How many looks fell into a span, and how many of them found nobody."""
    within = [each for each in probes if since <= each.at <= until]
    return len(within), sum(not each.up for each in within)
