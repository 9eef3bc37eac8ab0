"""The tree against the published vectors of RFC 6962, and the two implementations against each other."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goufu.core.ledger.merkle import EMPTY, HASH, WIDTH, Tree, grow, leaf_hash, perfect_root
from goufu_verify import hashing
from goufu_verify.proofs import verify_consistency, verify_inclusion

# Certificate Transparency's reference leaves and the tree's root after each.
LEAVES = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"]
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
PATHS = {
    (0, 8): [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ],
    (5, 8): [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ],
}
CONSISTENCY = {
    (2, 5): [
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ],
}


class Kept:
    """Hash tiles in memory."""

    def __init__(self) -> None:
        self.tiles: dict[tuple[int, int], bytes] = {}

    def hashes(self, level: int, number: int, width: int) -> bytes:
        return self.tiles[level, number][: width * HASH]


def tree_of(leaves: list[bytes], steps: list[int]) -> Tree:
    """A tree grown in steps of these sizes."""
    kept, size = Kept(), 0
    for step in steps:
        kept.tiles |= grow(kept, size, leaves[size : size + step])
        size += len(leaves[size : size + step])
    return Tree(kept, size)


def mth(leaves: list[bytes]) -> bytes:
    """The recursive definition of the Merkle Tree Hash, RFC 9162 section 2.1.1."""
    if len(leaves) == 1:
        return leaves[0]
    split = 1 << ((len(leaves) - 1).bit_length() - 1)
    return hashing.node_hash(mth(leaves[:split]), mth(leaves[split:]))


REFERENCE = [leaf_hash(bytes.fromhex(data)) for data in LEAVES]
MANY = [leaf_hash(bytes([at, at * 7 % 256])) for at in range(64)]


def test_the_empty_tree_hashes_nothing() -> None:
    assert EMPTY.hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert Tree(Kept(), 0).root() == hashing.EMPTY_ROOT == EMPTY


@pytest.mark.parametrize("size", range(1, 9))
def test_the_roots_are_the_published_ones(size: int) -> None:
    assert tree_of(REFERENCE, [8]).root(size).hex() == ROOTS[size - 1]
    assert hashing.Ladder(lambda *_: None).root(b"".join(REFERENCE[:size])).hex() == ROOTS[size - 1]


@pytest.mark.parametrize(("place", "path"), PATHS.items())
def test_the_inclusion_proofs_are_the_published_ones(place: tuple[int, int], path: list[str]) -> None:
    assert [step.hex() for step in tree_of(REFERENCE, [8]).inclusion(*place)] == path


@pytest.mark.parametrize(("sizes", "path"), CONSISTENCY.items())
def test_the_consistency_proofs_are_the_published_ones(sizes: tuple[int, int], path: list[str]) -> None:
    assert [step.hex() for step in tree_of(REFERENCE, [8]).consistency(*sizes)] == path


def test_every_entry_is_proven_in_every_tree_up_to_64() -> None:
    tree = tree_of(MANY, [64])
    for size in range(1, 65):
        root = tree.root(size)
        assert root == mth(MANY[:size])
        for index in range(size):
            path = tree.inclusion(index, size)
            assert verify_inclusion(MANY[index], index, size, path, root)
            assert not verify_inclusion(MANY[(index + 1) % 64], index, size, path, root)
            assert not verify_inclusion(MANY[index], index, size, [*path, EMPTY], root)
            assert size == 1 or not verify_inclusion(MANY[index], index, size, path[:-1], root)


def test_every_tree_up_to_64_is_proven_to_begin_with_every_smaller_one() -> None:
    tree = tree_of(MANY, [64])
    roots = [tree.root(size) for size in range(65)]
    for new in range(1, 65):
        for old in range(1, new):
            path = tree.consistency(old, new)
            assert verify_consistency(old, new, path, roots[old], roots[new])
            assert not verify_consistency(old, new, path, roots[old], roots[new - 1])
            assert not verify_consistency(old, new, path, roots[(old + 1) % 65], roots[new])
            assert not verify_consistency(old, new, [*path, EMPTY], roots[old], roots[new])
            for at in range(len(path)):
                forged = [*path[:at], leaf_hash(path[at]), *path[at + 1 :]]
                assert not verify_consistency(old, new, forged, roots[old], roots[new])


def test_equal_trees_are_consistent_and_different_ones_of_a_size_are_not() -> None:
    assert verify_consistency(5, 5, [], EMPTY, EMPTY)
    assert not verify_consistency(5, 5, [], EMPTY, MANY[0])
    assert not verify_consistency(6, 5, [], EMPTY, EMPTY)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(1, 300), min_size=1, max_size=12), st.data())
def test_growing_in_any_steps_gives_the_same_tree(steps: list[int], data: st.DataObject) -> None:
    leaves = [leaf_hash(at.to_bytes(3, "big")) for at in range(sum(steps))]
    tree, at_once = tree_of(leaves, steps), tree_of(leaves, [len(leaves)])
    assert tree.root() == at_once.root() == mth(leaves)
    size = data.draw(st.integers(1, len(leaves)))
    index = data.draw(st.integers(0, size - 1))
    assert verify_inclusion(leaves[index], index, size, tree.inclusion(index, size), tree.root(size))
    assert verify_consistency(index, size, tree.consistency(index, size), tree.root(index), tree.root(size))


def test_a_tree_of_three_levels_gives_the_verifiers_root() -> None:
    leaves = [leaf_hash(at.to_bytes(3, "big")) for at in range(WIDTH * WIDTH + 300)]
    tree = tree_of(leaves, [70_000])
    ladder = hashing.Ladder(lambda *_: None)
    for at in range(0, WIDTH * WIDTH + 256, WIDTH):
        ladder.add(b"".join(leaves[at : at + WIDTH]))
    assert tree.root() == ladder.root(b"".join(leaves[-44:]))
    assert verify_inclusion(leaves[300], 300, tree.size, tree.inclusion(300, tree.size), tree.root())
    assert perfect_root(b"".join(leaves[:WIDTH])) == hashing.fold(b"".join(leaves[:WIDTH]))


def test_a_proof_for_what_the_log_does_not_hold_is_refused() -> None:
    tree = tree_of(MANY, [64])
    with pytest.raises(IndexError):
        tree.inclusion(64, 64)
    with pytest.raises(IndexError):
        tree.inclusion(3, 65)
    with pytest.raises(IndexError):
        tree.consistency(3, 65)
