"""The promise an act returns: the server's signature that this entry, with this hash, will stand in the log."""

import base64
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Protocol

from goufu.base.canonical import canonical_of_plain
from goufu.base.civil import instant_text
from goufu.core.clock import Moment
from goufu.core.ledger.notes import Signer, accepts, server_keys

PREFIX = b"goufu promise v1\n"


@dataclass(frozen=True)
class Promise:
    """Entry hash (hexadecimal), case, turn, instant (UTC text), act, thread, signing key's id, signature (base64)."""

    entry: str
    case: str
    turn: int
    instant: str
    act: str
    thread: str
    key: str
    signature: str

    def as_json(self) -> dict[str, Any]:
        """The promise as a JSON object."""
        return asdict(self)

    def message(self) -> bytes:
        """What is signed: a fixed first line and the canonical JSON of every other field."""
        return _message({name: value for name, value in asdict(self).items() if name != "signature"})


def _message(fields: Mapping[str, object]) -> bytes:
    return PREFIX + canonical_of_plain(fields)


class Promised(Protocol):
    """What a promise says of a case: reference, the turn after the act, thread."""

    @property
    def ref(self) -> str: ...
    @property
    def turn(self) -> int: ...
    @property
    def thread(self) -> str: ...


def promise_of(entry: bytes, case: Promised, moment: Moment, act: str, *, signer: Signer | None = None) -> Promise:
    """Promise the entry of this hash, by the installation's promise key unless another is handed in."""
    signer = signer or server_keys().promise
    fields: dict[str, Any] = {
        "entry": entry.hex(),
        "case": case.ref,
        "turn": case.turn,
        "instant": instant_text(moment.instant),
        "act": act,
        "thread": case.thread,
        "key": signer.ident,
    }
    return Promise(**fields, signature=base64.b64encode(signer.sign(_message(fields))).decode())


def holds(promise: Promise, public: bytes) -> bool:
    """Whether the promise was signed with the private half of `public` (32 bytes)."""
    try:
        signature = base64.b64decode(promise.signature, validate=True)
    except ValueError:
        return False
    return accepts(public, promise.message(), signature)
