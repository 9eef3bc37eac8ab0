"""Inclusion and consistency proofs, the checking side (RFC 9162, sections 2.1.3.2 and 2.1.4.2)."""

from collections.abc import Sequence

from goufu_verify.hashing import EMPTY_ROOT, node_hash


def verify_inclusion(leaf: bytes, index: int, size: int, path: Sequence[bytes], root: bytes) -> bool:
    """Whether `leaf` stands at `index` (from 0) of the tree of `size` leaves with this root."""
    if not 0 <= index < size:
        return False
    at, last, digest = index, size - 1, leaf
    for step in path:
        if last == 0:
            return False
        digest, at, last = _climb(digest, step, at, last)
    return last == 0 and digest == root


def _climb(digest: bytes, step: bytes, at: int, last: int) -> tuple[bytes, int, int]:
    """One step up: the neighbour stands left of an odd or a last node, right of any other."""
    if not at & 1 and at != last:
        return node_hash(digest, step), at >> 1, last >> 1
    while not at & 1 and at:
        at, last = at >> 1, last >> 1
    return node_hash(step, digest), at >> 1, last >> 1


def verify_consistency(old: int, new: int, path: Sequence[bytes], old_root: bytes, new_root: bytes) -> bool:
    """Whether the tree of `new` leaves begins with the tree of `old` leaves, unchanged."""
    if old == new:
        return not path and old_root == new_root
    if not 0 <= old < new:
        return False
    if old == 0:
        return not path and old_root == EMPTY_ROOT
    whole = old & (old - 1) == 0
    steps = [old_root, *path] if whole else list(path)
    return bool(steps) and _joins(old, new, steps, old_root, new_root)


def _joins(old: int, new: int, steps: list[bytes], old_root: bytes, new_root: bytes) -> bool:
    at, last = old - 1, new - 1
    while at & 1:
        at, last = at >> 1, last >> 1
    former = current = steps[0]
    for step in steps[1:]:
        if last == 0:
            return False
        if at & 1 or at == last:
            former, current = node_hash(step, former), node_hash(step, current)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            current = node_hash(current, step)
        at, last = at >> 1, last >> 1
    return last == 0 and former == old_root and current == new_root
