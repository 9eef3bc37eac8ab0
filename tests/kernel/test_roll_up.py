"""The roll-up is exactly what a full recomputation gives, whatever acts were done and however time went."""

from collections.abc import Callable
from datetime import date
from typing import Any

import psycopg
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from tests.cast import FUSHUN, NEED, SICHUAN, ZIGONG, Cast
from tests.contracting import Story
from tests.indicating import places

from goufu.core.ledger.sequencer import sequence
from goufu.core.measures import Asked, Measure, measure
from goufu.core.models import AreaCell, OwnCell, RolledTo
from goufu.core.rollup.refresh import agrees, rebuild, recompute, refresh, stands_on
from goufu.core.rollup.shares import families
from goufu.core.rollup.tables import COVERAGE, LOCK
from goufu.rooms.pilots.ticks import coverage_of
from goufu.rooms.providers.models import Provider

PROVIDERS = ["alpha", "beta", "gamma"]


def need(cast: Cast, number: int) -> None:
    where = ("示例镇示例村", "示例街道示例社区", "别处")[number % 3]
    cast.do("raise_need", cast.village_clerk, **{**NEED, "place": where})


def purchase(cast: Cast, number: int) -> None:
    cast.do(
        "open_purchase", cast.officer, needs=[cast.need(people=number + 1)], title="示例项目", catalogue_code="A0402"
    )


def verified(cast: Cast, number: int) -> None:
    ref = cast.do("raise_need", cast.village_clerk, **NEED)
    cast.do("verify_need", cast.township_officer, ref, finding="属实", people=number + 1)


def provider(cast: Cast, number: int) -> None:
    entered = set(Provider.objects.values_list("organ", flat=True))
    if left := [each for each in PROVIDERS if each not in entered]:
        cast.provider(left[number % len(left)], rating=number % 6, rated_on="2024-06-01")


def coverage(cast: Cast, number: int) -> None:
    cast.do(
        "state_coverage", cast.finance_officer, None, since="2025-01-01", until=f"202{5 + number % 2}-12-31",
        known=number % 7, known_fen=1, source="账（示例）",
    )  # fmt: skip


def gazetteer(cast: Cast, number: int) -> None:
    places(cast, residents=None if number % 4 == 0 else 1000 * number)


def days(cast: Cast, number: int) -> None:
    cast.wait(days=number * 9)


def numbered(cast: Cast, number: int) -> None:
    sequence()


def looked_at(cast: Cast, number: int) -> None:
    refresh(cast.clock.read().day)


MOVES: list[Callable[[Cast, int], None]] = [
    need, verified, purchase, provider, coverage, gazetteer, days, numbered, looked_at,
]  # fmt: skip


@settings(max_examples=12, suppress_health_check=list(HealthCheck))
@given(moves=some.lists(some.tuples(some.sampled_from(MOVES), some.integers(1, 40)), min_size=1, max_size=9))
def test_after_any_acts_the_roll_up_is_what_a_full_recomputation_gives(
    module_cast: Cast, module_log_apart: None, moves: list[tuple[Callable[[Cast, int], None], int]]
) -> None:
    for move, number in moves:
        move(module_cast, number)
    today = module_cast.clock.read().day
    refresh(today)
    assert agrees(today)
    before = set(AreaCell.objects.values_list("area", "figure", "year", "value", "known_value"))
    rebuild(today)
    assert set(AreaCell.objects.values_list("area", "figure", "year", "value", "known_value")) == before


def test_a_purchase_from_award_to_assessment_keeps_it_equal_at_every_step(story: Story, log_apart: None) -> None:
    cast = story.cast
    places(cast)
    steps: list[Callable[[], Any]] = [
        story.contract, story.start, story.record, story.report, story.opinion, story.accept, story.invoice, story.pay,
        lambda: story.deliver(2), lambda: story.invoice(2), lambda: story.pay(2), story.assessment,
    ]  # fmt: skip
    for step in steps:
        step()
        refresh(cast.clock.read().day)
        assert agrees(cast.clock.read().day), step
    reached = OwnCell.objects.get(figure="services_reached:elderly_care.rural", year=cast.clock.read().day.year)
    assert reached.value >= 118
    assert OwnCell.objects.filter(figure="contracted_by_setting:rural").count() == 1


def test_a_cell_is_the_figure_that_a_tick_would_get(cast: Cast, log_apart: None) -> None:
    purchase(cast, 3)
    coverage(cast, 2)
    today = cast.clock.read().day
    refresh(today)
    for name, family in families().items():
        found = measure(Measure(name, "", "count"), Asked(ZIGONG, date(today.year, 1, 1), today))
        cells = AreaCell.objects.filter(area=ZIGONG, year=today.year, figure__startswith=name)
        told = sum(each.value for each in cells if each.figure.split(":")[0] == name)
        assert found is not None
        assert told == found.value, name
        assert family.alone is (found.out_of is None)
    known = coverage_of(FUSHUN, date(today.year, 1, 1), today)
    cell = OwnCell.objects.get(figure=COVERAGE, year=today.year, region=FUSHUN)
    assert (cell.value, cell.out_of) == (known.on_platform, known.known)


def test_a_row_that_is_wrong_is_noticed_and_a_rebuild_cures_it(cast: Cast, log_apart: None) -> None:
    purchase(cast, 1)
    today = cast.clock.read().day
    refresh(today)
    cell = AreaCell.objects.get(area=SICHUAN, figure="purchases_on_platform", year=today.year)
    AreaCell.objects.filter(pk=cell.pk).update(value=cell.value + 1)
    assert not agrees(today)
    rebuild(today)
    assert agrees(today)


def test_nothing_is_told_twice_and_nothing_new_costs_one_look(cast: Cast, log_apart: None) -> None:
    purchase(cast, 1)
    today = cast.clock.read().day
    while sequence():
        pass
    assert refresh(today)
    assert not refresh(today)
    stands = RolledTo.objects.get()
    purchase(cast, 2)
    while sequence():
        pass
    assert refresh(today)
    assert RolledTo.objects.get().position > stands.position
    assert recompute(today)[FUSHUN, "purchases_on_platform", today.year].value == 2


def test_a_page_does_not_wait_for_who_is_at_it(cast: Cast, log_apart: None) -> None:
    today = cast.clock.read().day
    refresh(today)
    purchase(cast, 1)
    with psycopg.connect(**connection.get_connection_params()) as other:
        other.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        assert not refresh(today, wait=False)
        assert stands_on(today) == today
    assert refresh(today, wait=False)
    assert agrees(today)
