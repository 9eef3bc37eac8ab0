"""The draw: the same figures give the same panel, other figures another one, and no place in the pool is favoured."""

import base64
from collections import Counter

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from goufu.rooms.evaluation.draw import draw_holds, draw_message, drawn_order, pool_hash

POOL = st.lists(st.text("abcdefgh-0123456789", min_size=1, max_size=12), min_size=3, max_size=12, unique=True)
KEY = Ed25519PrivateKey.generate()


def _drawn(pool, excluded, *, root="ab" * 32):
    message = draw_message("TD-510322-2025-0001", 7, root, pool_hash(pool))
    return KEY.sign(message)


def _holds(pool, excluded, signature, order, **other):
    known = {"tender": "TD-510322-2025-0001", "log_size": 7, "log_root": "ab" * 32, **other}
    return draw_holds(
        pool=pool,
        excluded=excluded,
        signature=base64.b64encode(signature).decode(),
        order=order,
        public_key=KEY.public_key().public_bytes_raw(),
        **known,
    )


@given(POOL, st.randoms(use_true_random=False), st.data())
def test_a_draw_can_be_computed_again_from_what_is_published(pool, random, data):
    excluded = data.draw(st.lists(st.sampled_from(pool), unique=True, max_size=2))
    signature = _drawn(pool, excluded)
    order = drawn_order(signature, pool, excluded)
    shuffled = pool[:]
    random.shuffle(shuffled)
    assert _holds(shuffled, excluded, signature, order)
    assert sorted(order) == sorted(set(pool) - set(excluded))


@given(POOL)
def test_a_draw_with_any_figure_changed_does_not_hold(pool):
    signature = _drawn(pool, [])
    order = drawn_order(signature, pool, [])
    assert not _holds(pool, [], signature, order[::-1])
    assert not _holds(pool, [order[0]], signature, order)
    assert not _holds([*pool, "newcomer!"], [], signature, order)
    assert not _holds(pool, [], signature, order, log_size=8)
    assert not _holds(pool, [], signature, order, log_root="cd" * 32)
    assert not _holds(pool, [], signature, order, tender="TD-510322-2025-0002")
    assert not _holds(pool, [], bytes(64), order)


def test_every_expert_is_drawn_first_about_as_often():
    pool = [f"expert-{number}" for number in range(5)]
    firsts = Counter(drawn_order(number.to_bytes(64, "big"), pool, [])[0] for number in range(2000))
    assert set(firsts) == set(pool)
    assert all(330 < count < 470 for count in firsts.values())


def test_leaving_an_expert_out_does_not_change_the_order_of_the_others():
    pool = ["a", "b", "c", "d"]
    order = drawn_order(b"s" * 64, pool, [])
    assert drawn_order(b"s" * 64, pool, [order[1]]) == [order[0], *order[2:]]
