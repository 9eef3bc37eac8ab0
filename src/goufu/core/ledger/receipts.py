"""What the log answers: its checkpoint, inclusion and consistency proofs, and the receipt a promise becomes."""

from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from goufu.core.clock import moment_at
from goufu.core.ledger.merkle import Tree
from goufu.core.ledger.notes import Checkpoint
from goufu.core.ledger.promise import Promise, promise_of
from goufu.core.ledger.sequencer import log_path, signed_checkpoint
from goufu.core.ledger.tiles import LogFolder
from goufu.core.models import Entry, Leaf


@dataclass(frozen=True)
class Inclusion:
    """An entry's position (from 0) and the proof that it stands there under a checkpoint."""

    position: int
    path: tuple[bytes, ...]
    checkpoint: Checkpoint

    def as_json(self) -> dict[str, Any]:
        """`{position, size, path}` with hashes in hexadecimal."""
        return {"position": self.position, "size": self.checkpoint.size, "path": [step.hex() for step in self.path]}


def current_checkpoint() -> Checkpoint | None:
    """The newest signed checkpoint, or None before the sequencer's first run."""
    return signed_checkpoint(LogFolder(log_path()))


def inclusion(entry: bytes) -> Inclusion | None:
    """The proof for the entry of this hash, or None while it is not yet under a checkpoint."""
    place = Leaf.objects.filter(hash=entry).values_list("position", flat=True).first()
    point = current_checkpoint()
    if place is None or point is None or place >= point.size:
        return None
    tree = Tree(LogFolder(log_path()), point.size)
    return Inclusion(place, tuple(tree.inclusion(place, point.size)), point)


def consistency(old: int, new: int) -> list[bytes]:
    """The proof that the log of `new` entries begins with that of `old`; raises IndexError for sizes never signed."""
    point = current_checkpoint()
    return Tree(LogFolder(log_path()), point.size if point else 0).consistency(old, new)


def receipt(promise: Promise) -> dict[str, Any]:
    """The receipt as a JSON object: the promise, and once numbered its inclusion proof and the checkpoint."""
    proof = inclusion(bytes.fromhex(promise.entry))
    if proof is None:
        return {"promise": promise.as_json(), "inclusion": None, "checkpoint": None}
    return {"promise": promise.as_json(), "inclusion": proof.as_json(), "checkpoint": proof.checkpoint.note.decode()}


def receipt_of(entry: bytes) -> dict[str, Any] | None:
    """The receipt of the entry of this hash, its promise signed again alike; None when there is no such entry."""
    row = Entry.objects.filter(hash=entry).only("case_ref", "turn", "thread", "instant", "act").first()
    if row is None:
        return None
    case = SimpleNamespace(ref=row.case_ref, turn=row.turn, thread=row.thread)
    return receipt(promise_of(entry, case, moment_at(row.instant), row.act))
