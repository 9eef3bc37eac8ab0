"""What is going to be bought is announced a month ahead."""

from tests.cast import Cast, refused, turned_down
from tests.tendering import announced, decided

from goufu.core.exceptions import BadInput, WrongOffice
from goufu.core.models import RunningClock
from goufu.core.public import public_entries
from goufu.rooms.requirements.interface import intention_of

INTENTION = {"title": "居家养老", "outline": "为独居老人服务", "budget_fen": 60_000_000, "expected": "2025-04"}


def test_an_intention_is_public_at_once_with_purchaser_outline_budget_and_month(cast: Cast) -> None:
    purchase = announced(cast)
    known = public_entries(cast.see(purchase).thread)[-1].known
    assert (known["budget_fen"], known["expected"]) == (60_000_000, "2025-04")
    assert known["purchaser_name_zh"] == "富顺县民政局（示例）"
    found = intention_of(purchase)
    assert found is not None
    assert found.published_on == cast.clock.read().day


def test_its_thirty_days_run_as_a_clock(cast: Cast) -> None:
    purchase = announced(cast)
    assert RunningClock.objects.filter(thread=cast.see(purchase).thread, kind="intention_period", met_by=None).exists()


def test_an_intention_without_budget_is_refused(cast: Cast) -> None:
    purchase = cast.arranged_purchase()
    with refused("intent-30-days"):
        cast.do("publish_intention", cast.officer, purchase=purchase, **{**INTENTION, "budget_fen": 0})


def test_another_purchaser_may_not_announce_it(cast: Cast) -> None:
    purchase = cast.arranged_purchase()
    with turned_down(WrongOffice):
        cast.do("publish_intention", cast.stranger, purchase=purchase, **INTENTION)


def test_a_month_that_does_not_exist_is_named(cast: Cast) -> None:
    purchase = cast.arranged_purchase()
    with turned_down(BadInput) as caught:
        decided(
            cast,
            "publish_intention",
            cast.officer,
            None,
            purchase,
            purchase=purchase,
            **{**INTENTION, "expected": "2025-13"},
        )
    assert caught.value.field == "expected"
