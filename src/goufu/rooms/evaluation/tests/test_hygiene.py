"""Sheets beside each other: deviation, first rank without one member, far scores."""

from fractions import Fraction
from random import Random
from statistics import median

from goufu.rooms.evaluation.hygiene import Hygiene, deviation, first_ranks, hygiene_of, is_far, signed_half_up
from goufu.rooms.evaluation.scoring import Scored, ranked_by_points

FACTORS = {"方案": 4500, "人员": 2500, "应急": 1500}
ONE = {"甲": {"方案": 4000, "人员": 2000, "应急": 1000}, "乙": {"方案": 3900, "人员": 2000, "应急": 1000}}
OTHER = {"甲": {"方案": 3900, "人员": 2000, "应急": 1000}, "乙": {"方案": 4000, "人员": 2000, "应急": 1000}}
PRICE, QUOTES = {"甲": 1400, "乙": 1400}, {"甲": 50, "乙": 40}


def counted(**sheets: dict[str, dict[str, int]]) -> Hygiene:
    return hygiene_of(sheets, FACTORS, PRICE, QUOTES, ["人员"])


def test_members_who_agree_lie_nowhere_apart() -> None:
    found = counted(a=ONE, b=ONE, c=ONE)
    assert {(each.level, each.distance, each.far, each.changes_first) for each in found.members} == {(0, 0, 0, False)}
    assert (found.first, found.far, found.differing) == (("甲",), (), ())


def test_the_member_without_whom_another_would_be_first_is_named() -> None:
    high = {**ONE, "甲": {"方案": 4300, "人员": 2000, "应急": 1000}}
    found = counted(a=high, b=OTHER, c=OTHER)
    assert found.first == ("甲",)
    assert [(each.expert, each.changes_first, each.first_without) for each in found.members] == [
        ("a", True, ("乙",)),
        ("b", False, ("甲",)),
        ("c", False, ("甲",)),
    ]


def test_a_score_far_from_the_others_is_named_and_one_just_within_is_not() -> None:
    far = {**ONE, "乙": {"方案": 3900 - 1351, "人员": 2000, "应急": 1000}}
    near = {**ONE, "乙": {"方案": 3900 - 1350, "人员": 2000, "应急": 1000}}
    found = counted(a=far, b=ONE, c=ONE)
    assert [(each.expert, each.bid, each.factor) for each in found.far] == [("a", "乙", "方案")]
    assert [each.far for each in found.members] == [1, 0, 0]
    assert counted(a=near, b=ONE, c=ONE).far == ()


def test_an_objective_factor_that_is_scored_differently_is_named() -> None:
    other = {**ONE, "乙": {"方案": 3900, "人员": 1999, "应急": 1000}}
    assert counted(a=other, b=ONE, c=ONE).differing == (("乙", "人员"),)


def test_one_member_alone_is_compared_with_nobody() -> None:
    found = counted(a=ONE)
    assert [(each.level, each.distance, each.changes_first) for each in found.members] == [(0, 0, False)]
    assert not is_far(0, [], 4500)


def test_whole_numbers_agree_with_fractions_and_with_the_ranking() -> None:
    chance = Random(7)
    for _ in range(200):
        sums = [chance.randrange(0, 8501) for _ in range(chance.randrange(2, 8))]
        exact = sums[0] - Fraction(sum(sums[1:]), len(sums) - 1)
        assert abs(deviation(sums[0], sums[1:]) - exact) <= Fraction(1, 2)
        assert is_far(sums[0], sums[1:], 4500) == (abs(sums[0] - Fraction(median(sums[1:]))) > Fraction(30, 100) * 4500)
    given = {f"b{place}": [chance.randrange(8501) for _ in range(5)] for place in range(30)}
    quotes = {bid: chance.randrange(40, 60) for bid in given}
    placed = ranked_by_points([Scored(bid, quotes[bid], tuple(given[bid])) for bid in given], 1500)
    quality = {each.bid: each.quality or 0 for each in placed}
    price = {each.bid: each.price or 0 for each in placed}
    assert first_ranks(quality, price, quotes) == tuple(sorted(each.bid for each in placed if each.rank == 1))


def test_a_half_is_rounded_away_from_zero_on_both_sides() -> None:
    assert [signed_half_up(3, 2), signed_half_up(-3, 2), signed_half_up(-1, 3)] == [2, -2, 0]
