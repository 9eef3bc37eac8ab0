"""The Merkle tree of RFC 9162 over stored hash tiles: growing it, its roots, and the proofs a receipt needs.

A tile holds up to 256 hashes of 32 bytes. Level 0 holds leaf hashes; a hash at level L + 1 is the root over a full tile
of level L, so that growing and proving read a handful of tiles whatever the size.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Protocol

WIDTH = 256
HEIGHT = 8
HASH = 32
EMPTY = sha256(b"").digest()

Growth = dict[tuple[int, int], bytes]


class Tiles(Protocol):
    """Where hash tiles are read from."""

    def hashes(self, level: int, number: int, width: int) -> bytes:
        """The first `width` hashes of a tile, joined."""


def leaf_hash(body: bytes) -> bytes:
    """The hash of an entry, and its leaf: SHA-256(0x00 ‖ body)."""
    return sha256(b"\x00" + body).digest()


def parent(left: bytes, right: bytes) -> bytes:
    """The hash of an inner node: SHA-256(0x01 ‖ left ‖ right)."""
    return sha256(b"\x01" + left + right).digest()


def perfect_root(row: bytes) -> bytes:
    """The root over 1, 2, 4 … 256 joined hashes."""
    while len(row) > HASH:
        row = b"".join(
            [parent(row[at : at + HASH], row[at + HASH : at + 2 * HASH]) for at in range(0, len(row), 2 * HASH)]
        )
    return row


def grow(tiles: Tiles, size: int, leaves: Iterable[bytes]) -> Growth:
    """The tiles that change when leaves are added to a tree of `size`: (level, number) to the whole new content."""
    changed: Growth = {}
    row, start, level = b"".join(leaves), size, 0
    while row:
        number, held = divmod(start, WIDTH)
        joined = (tiles.hashes(level, number, held) if held else b"") + row
        cut = [joined[at : at + WIDTH * HASH] for at in range(0, len(joined), WIDTH * HASH)]
        changed |= {(level, number + at): tile for at, tile in enumerate(cut)}
        row = b"".join([perfect_root(tile) for tile in cut if len(tile) == WIDTH * HASH])
        start, level = number, level + 1
    return changed


class Tree:
    """A tree of `size` leaves whose tiles are stored."""

    def __init__(self, tiles: Tiles, size: int) -> None:
        self._tiles = tiles
        self.size = size

    def root(self, size: int | None = None) -> bytes:
        """The root at `size` (at most the tree's own, which is the default)."""
        end = self.size if size is None else size
        return self._over(0, end) if end else EMPTY

    def inclusion(self, index: int, size: int) -> list[bytes]:
        """The proof that the leaf at `index` stands in the tree of `size`; raises IndexError when it does not."""
        if not 0 <= index < size <= self.size:
            raise IndexError(index)
        return list(self._path(index, 0, size))

    def consistency(self, old: int, new: int) -> list[bytes]:
        """The proof that the tree of `new` begins with the tree of `old`; IndexError for sizes that are not there."""
        if not 0 <= old <= new <= self.size:
            raise IndexError(new)
        return list(self._subproof(old, 0, new, whole=True)) if 0 < old < new else []

    def _path(self, index: int, start: int, end: int) -> Iterator[bytes]:
        if end - start == 1:
            return
        middle = start + _split(end - start)
        if index < middle:
            yield from self._path(index, start, middle)
            yield self._over(middle, end)
        else:
            yield from self._path(index, middle, end)
            yield self._over(start, middle)

    def _subproof(self, old: int, start: int, end: int, *, whole: bool) -> Iterator[bytes]:
        if old == end:
            if not whole:
                yield self._over(start, end)
            return
        middle = start + _split(end - start)
        if old <= middle:
            yield from self._subproof(old, start, middle, whole=whole)
            yield self._over(middle, end)
        else:
            yield from self._subproof(old, middle, end, whole=False)
            yield self._over(start, middle)

    def _over(self, start: int, end: int) -> bytes:
        """The root over the leaves from `start` up to `end`, a range that the tree itself cuts."""
        width = end - start
        if width & (width - 1) == 0:
            return self._node(width.bit_length() - 1, start // width)
        middle = start + _split(width)
        return parent(self._over(start, middle), self._over(middle, end))

    def _node(self, height: int, index: int) -> bytes:
        """The root of the perfect subtree `index` among those of `height`."""
        level, inner = divmod(height, HEIGHT)
        number, at = divmod(index << inner, WIDTH)
        width = min(WIDTH, (self.size >> (HEIGHT * level)) - number * WIDTH)
        row = self._tiles.hashes(level, number, width)
        return perfect_root(row[at * HASH : (at + (1 << inner)) * HASH])


def _split(width: int) -> int:
    """The largest power of two below `width`."""
    return 1 << ((width - 1).bit_length() - 1)
