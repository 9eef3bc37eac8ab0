"""The scoring law: order does not matter, points stay within bounds, parts add up, cheaper never scores less."""

from hypothesis import given
from hypothesis import strategies as st

from goufu.rooms.evaluation.scoring import (
    Scored,
    half_up,
    points_text,
    price_points,
    quality_points,
    ranked_by_points,
    ranked_by_price,
)

FEN = st.integers(min_value=1, max_value=10**12)
WEIGHT = st.integers(min_value=0, max_value=10_000)
SUMS = st.lists(st.integers(min_value=0, max_value=10_000), min_size=3, max_size=9)


@st.composite
def reviews(draw: st.DrawFn) -> list[Scored]:
    """Two to eight bids scored by one panel."""
    experts = draw(st.integers(min_value=3, max_value=9))
    one = st.builds(
        Scored,
        bid=st.uuids().map(str),
        quote_fen=st.integers(min_value=1, max_value=60) | FEN,
        sums=st.lists(
            st.integers(min_value=0, max_value=30) | st.integers(0, 9000), min_size=experts, max_size=experts
        ).map(tuple),
        deduction_bp=st.sampled_from([0, 0, 1000, 2000]),
    )
    return draw(st.lists(one, min_size=2, max_size=8, unique_by=lambda each: each.bid))


@given(reviews(), WEIGHT, st.randoms(use_true_random=False))
def test_the_order_in_which_bids_are_read_changes_nothing(bids, weight, random):
    shuffled = bids[:]
    random.shuffle(shuffled)
    assert ranked_by_points(shuffled, weight) == ranked_by_points(bids, weight)
    assert ranked_by_price(shuffled) == ranked_by_price(bids)


@given(reviews(), WEIGHT)
def test_the_total_is_the_sum_of_its_parts(bids, weight):
    for each in ranked_by_points(bids, weight):
        assert each.quality is not None
        assert each.price is not None
        assert each.total == each.quality + each.price
        assert 0 <= each.price <= weight


@given(FEN, FEN, WEIGHT)
def test_price_points_stay_between_nothing_and_the_weight(one, other, weight):
    low, high = sorted((one, other))
    assert price_points(low, low, weight) == weight
    assert 0 <= price_points(low, high, weight) <= weight
    assert abs(price_points(low, high, weight) * high - low * weight) * 2 <= high


@given(FEN, FEN, FEN, WEIGHT)
def test_a_dearer_bid_never_gets_more_points_for_its_price(a, b, c, weight):
    low, middle, high = sorted((a, b, c))
    assert price_points(low, middle, weight) >= price_points(low, high, weight)


@given(SUMS)
def test_quality_lies_between_the_lowest_and_the_highest_sum(sums):
    assert min(sums) <= quality_points(sums) <= max(sums)
    assert abs(quality_points(sums) * len(sums) - sum(sums)) * 2 <= len(sums)


@given(reviews(), WEIGHT)
def test_ranks_follow_totals_and_then_quotes(bids, weight):
    placed = ranked_by_points(bids, weight)
    keys = {each.bid: (-(each.total or 0), each.quote_fen) for each in placed}
    for one in placed:
        assert one.rank == 1 + sum(key < keys[one.bid] for key in keys.values())


@given(reviews(), WEIGHT)
def test_somebody_is_first_and_the_lowest_price_gets_the_whole_weight(bids, weight):
    placed = ranked_by_points(bids, weight)
    assert placed[0].rank == 1
    lowest = min(bids, key=lambda each: each.compared).bid
    assert next(each.price for each in placed if each.bid == lowest) == weight


@given(reviews())
def test_with_a_fixed_price_quality_alone_decides(bids):
    assert all(each.price == 0 for each in ranked_by_points(bids, 0))


def test_equal_totals_and_quotes_share_a_rank_and_the_next_rank_is_left_out():
    bids = [Scored("a", 100, (50,)), Scored("b", 100, (50,)), Scored("c", 100, (40,))]
    assert [each.rank for each in ranked_by_points(bids, 10)] == [1, 1, 3]


def test_a_deduction_lifts_a_small_enterprise_in_the_comparison_alone():
    placed = ranked_by_price([Scored("small", 50_000, deduction_bp=1000), Scored("large", 46_000)])
    assert [(each.bid, each.quote_fen) for each in placed] == [("small", 50_000), ("large", 46_000)]


def test_a_half_is_rounded_up():
    assert [half_up(1, 2), half_up(3, 2), half_up(5, 3), half_up(4, 3)] == [1, 2, 2, 1]


def test_points_are_written_with_two_decimals():
    assert [points_text(9569), points_text(5), points_text(None)] == ["95.69", "0.05", "–"]
