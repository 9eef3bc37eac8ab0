"""The index is a function of its parts; the board of all counties and the page of one say the same."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st
from tests.cast import FUSHUN, RONGXIAN, Cast
from tests.piloting import covered, programme
from tests.rolling_out import CRITERIA, criteria

from goufu.core.ledger.sequencer import sequence
from goufu.core.rollup.refresh import refresh
from goufu.rooms.rollout.criteria import CriterionGiven
from goufu.rooms.rollout.measures import READINESS
from goufu.rooms.rollout.readiness import (
    NOT_HERE,
    NOTHING_TO_MEASURE,
    UNCOVERED,
    WHOLE,
    Part,
    Readiness,
    base_data,
    counties,
    index_of,
    readiness_by_county,
    readiness_of,
)

SHARES = st.one_of(st.none(), st.integers(0, WHOLE))
VALUES = st.one_of(st.none(), st.integers(0, 99))
FOUND = st.lists(st.tuples(st.integers(1, 100), st.integers(1, 50), VALUES), min_size=1)
PARTS = st.lists(st.tuples(st.integers(1, 100), SHARES), min_size=1, max_size=12)


@given(parts=PARTS, least=st.integers(1, WHOLE))
def test_the_index_lies_between_its_parts_and_falls_silent_below_the_least(
    parts: list[tuple[int, int | None]], least: int
) -> None:
    found = index_of(parts, least)
    known = [(weight, share) for weight, share in parts if share is not None]
    enough = bool(known) and sum(w for w, _ in known) * WHOLE >= least * sum(w for w, _ in parts)
    assert (found is not None) == enough
    if found is not None:
        shares = [share for _, share in known]
        assert min(shares) <= found <= max(shares)


@given(parts=PARTS, least=st.integers(1, WHOLE), data=st.data())
def test_the_order_of_the_parts_changes_nothing(
    parts: list[tuple[int, int | None]], least: int, data: st.DataObject
) -> None:
    assert index_of(data.draw(st.permutations(parts)), least) == index_of(parts, least)


@given(
    found=st.lists(
        st.tuples(st.integers(1, 100), st.integers(1, 50), st.one_of(st.none(), st.integers(0, 99))), min_size=1
    )
)
def test_a_countys_index_is_read_from_its_parts_alone(found: list[tuple[int, int, int | None]]) -> None:
    day = date(2025, 3, 3)
    parts = tuple(
        Part(
            CriterionGiven(number=1, title="示例", weight=weight, measure="purchases_on_platform", at_least=least),
            day, day, value, None, "" if value is not None else NOT_HERE,
        )
        for weight, least, value in found
    )  # fmt: skip
    shares = [(weight, None if value is None else min(WHOLE, value * WHOLE // least)) for weight, least, value in found]
    assert Readiness(parts, 6_000).index_bp == index_of(shares, 6_000)


@pytest.fixture
def story(cast: Cast) -> Cast:
    """Criteria, two organizations of Fushun, a purchase and its need."""
    criteria(cast, programme(cast))
    cast.provider("alpha")
    cast.provider("beta")
    cast.purchase()
    return cast


def test_each_part_has_its_value_or_says_why_it_has_none(story: Cast) -> None:
    ready = readiness_of(FUSHUN, story.clock.read().day)
    assert ready is not None
    assert [(each.value, each.reached_bp, each.unknown) for each in ready.parts] == [
        (2, WHOLE, ""), (1, 2_500, ""), (None, None, UNCOVERED),
    ]  # fmt: skip
    assert ready.index_bp == (60 * WHOLE + 20 * 2_500) // 80


def test_with_coverage_stated_a_share_of_nothing_is_still_unknown(story: Cast) -> None:
    covered(story, 1)
    ready = readiness_of(FUSHUN, story.clock.read().day)
    assert ready is not None
    assert ready.parts[2].unknown == NOTHING_TO_MEASURE


def test_of_a_county_without_an_office_here_nothing_is_known(story: Cast) -> None:
    ready = readiness_of("510311", story.clock.read().day)
    assert ready is not None
    assert ({each.unknown for each in ready.parts}, ready.index_bp) == ({NOT_HERE}, None)


def test_too_little_weight_known_gives_no_index(story: Cast) -> None:
    other = [{**CRITERIA[0], "weight": 10}, *CRITERIA[1:3], {**CRITERIA[2], "number": 5, "weight": 90}]
    criteria(story, programme(story), criteria=other, since="2025-02-01")
    ready = readiness_of(FUSHUN, story.clock.read().day)
    assert ready is not None
    assert ready.index_bp is None


def test_the_index_follows_the_records(story: Cast) -> None:
    before = readiness_of(FUSHUN, story.clock.read().day)
    for _ in range(3):
        story.purchase()
    after = readiness_of(FUSHUN, story.clock.read().day)
    assert before is not None
    assert after is not None
    assert (before.index_bp, after.index_bp) == (8_125, WHOLE)


def test_the_board_of_all_counties_agrees_with_the_page_of_one(story: Cast) -> None:
    day = story.clock.read().day
    covered(story, 1)
    for _ in range(2):
        every = readiness_by_county(day)
        assert len(every) == 183
        assert every[FUSHUN].index_bp is not None
        for code in (FUSHUN, RONGXIAN, "510115"):
            assert every[code] == readiness_of(code, day)
        story.need()


def test_the_board_costs_the_same_however_many_counties_are_here(story: Cast, log_apart: None) -> None:
    day = story.clock.read().day
    sequence()
    refresh(day)
    with CaptureQueriesContext(connection) as asked:
        readiness_by_county(day)
    assert len(asked) <= 8


def test_base_data_are_said_measure_by_measure(story: Cast) -> None:
    found = {each["measure"]: each["value"] for each in base_data(FUSHUN, story.clock.read().day)}
    assert set(found) == set(READINESS)
    assert (found["organizations_registered"], found["purchases_on_platform"], found["needs_taken_up"]) == (2, 1, 1)
    assert len(counties()) == 183
