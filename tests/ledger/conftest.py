"""A log made by the server's own code, for the independent verifier to check."""

import json
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from goufu.base.canonical import canonical
from goufu.core.clock import moment_at
from goufu.core.ledger.merkle import Tree, leaf_hash
from goufu.core.ledger.notes import Checkpoint, ServerKeys, Signer, sign_checkpoint
from goufu.core.ledger.promise import Promise, promise_of
from goufu.core.ledger.tiles import LogFolder

INSTANT = datetime(2025, 3, 3, 1, tzinfo=UTC)


def entry_body(case: str, turn: int, prev: str) -> bytes:
    """A small entry of the shape the server writes."""
    return canonical(
        {
            "v": 1, "act": "raise_need", "case": case, "thread": f"TH-{case}", "turn": turn, "prev": prev,
            "instant": "2025-03-03T01:00:00Z", "public": {"title": "居家养老服务"}, "facts": {}, "commitments": {},
            "verdicts": [], "rows": [], "files": [], "nonce": secrets.token_hex(16),
        }
    )  # fmt: skip


@dataclass
class MadeLog:
    """A log folder with what is needed to extend it and to prove things about it."""

    path: Path
    keys: ServerKeys
    bodies: list[bytes] = field(default_factory=list)
    withheld: set[int] = field(default_factory=set)
    cases: list[str] = field(default_factory=list)
    point: Checkpoint | None = None

    @property
    def folder(self) -> LogFolder:
        return LogFolder(self.path)

    @property
    def leaves(self) -> list[bytes]:
        return [leaf_hash(body) for body in self.bodies]

    def add(
        self, count: int, *, cases: int = 3, withhold: Callable[[int], bool] = lambda position: position % 5 == 3
    ) -> None:
        """Append entries in turn to a few cases, withholding some bodies, and seal."""
        start = len(self.bodies)
        for position in range(start, start + count):
            case = f"ND-510322-2025-{position % cases:04d}"
            before = [at for at, known in enumerate(self.cases) if known == case]
            prev = leaf_hash(self.bodies[before[-1]]).hex() if before else ""
            self.bodies.append(entry_body(case, len(before) + 1, prev))
            self.cases.append(case)
            if withhold(position):
                self.withheld.add(position)
        self.seal(start)

    def item(self, position: int) -> tuple[bytes, bytes | None]:
        """Leaf hash, and the body unless withheld."""
        body = self.bodies[position]
        return leaf_hash(body), None if position in self.withheld else body

    def seal(self, start: int) -> None:
        """Write what was added since `start` and sign."""
        end = len(self.bodies)
        root = self.folder.append(start, [self.item(position) for position in range(start, end)])
        self.sign(start, end, root)

    def sign(self, start: int, end: int, root: bytes) -> None:
        """Sign a checkpoint and put it in place."""
        self.point = sign_checkpoint(self.keys.checkpoint, end, root)
        self.folder.seal(self.point.note, start, end)

    def promise(self, position: int) -> Promise:
        """The promise that the server gave for an entry."""
        body = json.loads(self.bodies[position])
        case = SimpleNamespace(ref=body["case"], turn=body["turn"], thread=body["thread"])
        return promise_of(self.leaves[position], case, moment_at(INSTANT), body["act"], signer=self.keys.promise)

    def receipt(self, position: int) -> dict[str, object]:
        """The receipt of an entry under the newest checkpoint."""
        assert self.point
        path = Tree(self.folder, self.point.size).inclusion(position, self.point.size)
        return {
            "promise": self.promise(position).as_json(),
            "inclusion": {"position": position, "size": self.point.size, "path": [step.hex() for step in path]},
            "checkpoint": self.point.note.decode(),
        }


@pytest.fixture(scope="session")
def server_key_pair() -> ServerKeys:
    """A server's two keys."""
    return ServerKeys(
        Signer("goufu/test", Ed25519PrivateKey.generate()), Signer("goufu/test/promise", Ed25519PrivateKey.generate())
    )


@pytest.fixture
def new_log(tmp_path: Path, server_key_pair: ServerKeys) -> Callable[[str], MadeLog]:
    """Makes an empty log folder of that name."""

    def make(name: str) -> MadeLog:
        log = MadeLog(tmp_path / name, server_key_pair)
        log.folder.publish_keys(server_key_pair.public())
        return log

    return make


@pytest.fixture
def log(new_log: Callable[[str], MadeLog]) -> MadeLog:
    """A log of 700 entries in three checkpoints: two full tiles and a partial one."""
    made = new_log("log")
    for count in (100, 400, 200):
        made.add(count)
    return made
