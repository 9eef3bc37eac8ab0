"""Replay lists exactly what proposed figures would have turned, with its money, and changes nothing."""

import json
import random
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from tests.cast import Cast

from goufu.base.civil import SHANGHAI
from goufu.base.errors import BadValue
from goufu.core.lawbook import the_law
from goufu.core.models import Entry
from goufu.law.questions.price_weight import PriceWeight
from goufu.law.verdict import MethodTraits
from goufu.rooms.governance.replay import Replayed, read_figures, replay
from goufu.rooms.governance.tests.test_put_figures_in_force import in_force

CONSULTATION = MethodTraits("competitive_consultation", frozenset({"consultation"}))
FIFTEEN = [{"rule": "price-weight-service", "name": "least", "region": "510000", "value": 1500, "unit": "basis points"}]
YEAR = {"since": date(2024, 1, 1), "until": date(2024, 12, 31)}


def entry(number: int, weight: int, *, at: str = "510322", day: date, fixed: bool = False) -> Entry:
    """A stored act with one ruling on the weight of the price, as `perform` writes it."""
    ruling = the_law().ask(PriceWeight(weight=weight, fixed_price=fixed), on=day, at=at, method=CONSULTATION)
    body = {"public": {"budget_fen": number * 100}, "facts": {}}
    return Entry(
        id=10_000_000 + number, hash=number.to_bytes(32), act="publish_notice", case_kind="tender",
        case_ref=f"TD-{number}", thread=f"PC-{number}", region=at, instant=datetime(day.year, day.month, day.day, 10,
        tzinfo=SHANGHAI), turn=1, body=json.dumps(body).encode(), publish="once", withheld=False,
        private={"fields": {}, "rulings": [{"question": "price_weight", "salt": "", "material": json.loads(
            json.dumps(ruling.digest_material(), default=str))}]},
    )  # fmt: skip


def generated(count: int) -> tuple[list[Entry], set[str]]:
    """Cases of 2024, and which of them weigh the price from 10 % to below 15 % in Sichuan: those are planted."""
    dice, made, planted = random.Random(5), [], set()
    for number in range(1, count + 1):
        kind = dice.randrange(10)
        weight = dice.randrange(1000, 1500) if kind < 2 else dice.randrange(1500, 3001)
        at, fixed = ("530000", False) if kind == 0 else ("510322", kind == 1 and number % 2 == 0)
        made.append(entry(number, weight, at=at, day=date(2024, 1, 1) + timedelta(days=number % 366), fixed=fixed))
        if kind == 1 and not fixed:
            planted.add(f"TD-{number}")
    return made, planted


def replayed(figures: Any = None, **days: date) -> Replayed:
    return replay(read_figures(figures or FIFTEEN), **{**YEAR, **days})


def test_a_price_weight_of_at_least_15_per_cent_turns_exactly_the_planted_cases(cast: Cast) -> None:
    made, planted = generated(2_400)
    Entry.objects.bulk_create(made)
    before = Entry.objects.count()
    found = replayed()
    assert {each.case for each in found.differences} == planted
    assert len(planted) > 80
    assert found.kinds == {"allowed > refused": len(planted)}
    assert found.money_fen == sum(int(case.removeprefix("TD-")) * 100 for case in planted)
    assert (found.rulings, found.unread) == (2_400, 0)
    assert Entry.objects.count() == before


def test_days_outside_are_left_out(cast: Cast) -> None:
    days = (date(2023, 12, 31), date(2024, 1, 1), date(2024, 12, 31), date(2025, 1, 1))
    Entry.objects.bulk_create([entry(place, 1200, day=day) for place, day in enumerate(days, 1)])
    assert {each.case for each in replayed().differences} == {"TD-2", "TD-3"}


def test_a_figure_that_holds_already_makes_no_difference(cast: Cast) -> None:
    figure = {key: value for key, value in FIFTEEN[0].items() if key != "region"}
    in_force(cast, since="2024-01-01", figures=[figure])
    Entry.objects.bulk_create([entry(1, 1200, day=date(2024, 6, 3))])
    county = [{**FIFTEEN[0], "region": "510322"}]
    assert replayed(county).differences == ()
    looser = [{**county[0], "value": 1100}]
    assert [(each.before, each.after) for each in replayed(looser).differences] == [("refused", "allowed")]


def test_what_an_act_stored_can_be_asked_again(cast: Cast) -> None:
    cast.need()
    everything = {"since": date(2025, 1, 1), "until": date(2025, 12, 31)}
    assert replayed(**everything).unread == 0


@pytest.mark.parametrize(
    "figures",
    [
        {},
        [],
        [{**FIFTEEN[0], "region": "000000"}],
        [{**FIFTEEN[0], "name": "nothing"}],
        [{**FIFTEEN[0], "value": 15.0}],
        [{**FIFTEEN[0], "more": 1}],
    ],
)
def test_figures_that_cannot_be_tried_are_named(cast: Cast, figures: Any) -> None:
    with pytest.raises(BadValue) as caught:
        read_figures(figures)
    assert str(caught.value.field).startswith("figures")


@pytest.mark.soak
def test_24_000_cases_take_at_most_a_minute(cast: Cast) -> None:
    from time import perf_counter

    made, planted = generated(24_000)
    Entry.objects.bulk_create(made, batch_size=2_000)
    start = perf_counter()
    found = replayed()
    assert perf_counter() - start <= 60
    assert {each.case for each in found.differences} == planted
