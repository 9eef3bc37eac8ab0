"""The tree hashing of RFC 9162, section 2.1, over tiles of 256 hashes.

A tile is the concatenation of up to 256 hashes of 32 bytes. Level 0 holds leaf hashes; a hash at level L + 1 is the
root over a full tile of level L.
"""

from collections.abc import Callable
from hashlib import sha256

HASH_BYTES = 32
TILE_WIDTH = 256
TILE_BYTES = HASH_BYTES * TILE_WIDTH
EMPTY_ROOT = sha256(b"").digest()

OnFull = Callable[[int, int, bytes], None]


def leaf_hash(body: bytes) -> bytes:
    """The hash of one entry: SHA-256(0x00 ‖ body)."""
    return sha256(b"\x00" + body).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of an inner node: SHA-256(0x01 ‖ left ‖ right)."""
    return sha256(b"\x01" + left + right).digest()


def fold(row: bytes) -> bytes:
    """The root over one to 256 neighbouring subtrees; a last one without a partner rises unchanged."""
    while len(row) > HASH_BYTES:
        paired = len(row) // 64 * 64
        row = b"".join([sha256(b"\x01" + row[at : at + 64]).digest() for at in range(0, paired, 64)]) + row[paired:]
    return row


class Ladder:
    """A tree read once from left to right: one unfinished tile a level, so memory stays small at any size.

    `on_full(level, index, tile)` is told of each tile of level 1 and above that is complete.
    """

    def __init__(self, on_full: OnFull) -> None:
        self._on_full = on_full
        self._rows: list[bytearray] = []
        self._done: list[int] = []

    def add(self, tile: bytes) -> None:
        """Take in one full tile of level 0."""
        self._push(1, fold(tile))

    def _push(self, level: int, digest: bytes) -> None:
        if len(self._rows) < level:
            self._rows.append(bytearray())
            self._done.append(0)
        row = self._rows[level - 1]
        row += digest
        if len(row) == TILE_BYTES:
            self._close(level, bytes(row))

    def _close(self, level: int, tile: bytes) -> None:
        self._on_full(level, self._done[level - 1], tile)
        self._done[level - 1] += 1
        self._rows[level - 1].clear()
        self._push(level + 1, fold(tile))

    def unfinished(self) -> list[tuple[int, int, bytes]]:
        """Level, index and content of the partial tiles of level 1 and above."""
        return [(at + 1, self._done[at], bytes(row)) for at, row in enumerate(self._rows) if row]

    def root(self, rest: bytes) -> bytes:
        """The root over all tiles taken in and `rest`, the leaf hashes after them (at most one tile)."""
        carry = fold(rest)
        for row in self._rows:
            carry = fold(bytes(row) + carry)
        return carry or EMPTY_ROOT
