"""A purchase is divided once, into lots that make up the whole, before its method is chosen."""

from typing import Any

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.cast import FIRST_MORNING, FUSHUN, Cast, refused, turned_down
from tests.dividing import LOTS, WHOLE, Divisible, Lots, divisible, passes
from tests.tendering import METHOD, decided

from goufu.core.exceptions import ActError, WrongOffice, WrongState
from goufu.core.lawbook import the_law
from goufu.core.public import public_entries
from goufu.law.questions.lots_make_whole import LotsMakeWhole
from goufu.law.verdict import Verdict
from goufu.rooms.catalogue.interface import UnknownItem
from goufu.rooms.lots.interface import lotting_of
from goufu.rooms.lots.refusals import LotDoesNotFit
from goufu.rooms.needs.interface import lineage, lots_of, threads_behind, threads_of

ONE_TOO_FEW = [{**LOTS[0], "amount_fen": WHOLE}]


@pytest.fixture(scope="module")
def whole(module_cast: Cast) -> Divisible:
    return divisible(module_cast)


@pytest.fixture(scope="module")
def parted(module_cast: Cast, whole: Divisible) -> Lots:
    """The same, divided: nothing is refused any more for what it is refused before."""
    return Lots(whole.divide(module_cast), whole.requirement)


def would(cast: Cast, whole: Divisible, **changes: Any) -> None:
    passes(cast, "divide_purchase", cast.officer, None, whole.purchase, **whole.given(**changes))


def asked(cast: Cast, whole: Divisible, **changes: Any) -> None:
    cast.do("divide_purchase", cast.officer, **whole.given(**changes))


@pytest.mark.parametrize(
    ("rule", "change"),
    [
        ("lots-add-up", {"whole_fen": WHOLE - 1}),
        ("lots-two-at-least", {"lots": ONE_TOO_FEW}),
        ("lots-maximum-can-be-kept", {"most_wins": 3}),
        ("lots-maximum-can-be-kept", {"most_bids": 1, "most_wins": 2}),
        ("budget-first", {"whole_fen": WHOLE + 1, "lots": [LOTS[0], {**LOTS[1], "amount_fen": 24_000_001}]}),
    ],
)
def test_a_lotting_that_does_not_hold_is_refused(
    module_cast: Cast, whole: Divisible, rule: str, change: dict[str, Any]
) -> None:
    would(module_cast, whole)
    with refused(rule):
        asked(module_cast, whole, **change)


def test_a_lot_of_no_item_of_the_catalogue_is_refused(module_cast: Cast, whole: Divisible) -> None:
    would(module_cast, whole, lots=[LOTS[0], {**LOTS[1], "catalogue_code": "A0401"}])
    with pytest.raises(UnknownItem):
        asked(module_cast, whole, lots=[LOTS[0], {**LOTS[1], "catalogue_code": "Z99"}])


def test_only_a_fixed_requirement_of_the_purchase_is_divided(module_cast: Cast, whole: Divisible) -> None:
    would(module_cast, whole)
    with turned_down(LotDoesNotFit):
        asked(module_cast, whole, requirement=whole.purchase)


def test_another_countys_officer_divides_nothing(module_cast: Cast, whole: Divisible) -> None:
    would(module_cast, whole)
    with turned_down(WrongOffice):
        module_cast.do("divide_purchase", module_cast.stranger, **whole.given())


def test_once_the_method_is_chosen_it_is_too_late(module_cast: Cast, whole: Divisible) -> None:
    """Divided, chosen for the whole, and refused: each in a world that is taken back."""
    would(module_cast, whole)
    with transaction.atomic():
        method = {**METHOD, "purchase": whole.purchase, "requirement": whole.requirement}
        decided(module_cast, "choose_method", module_cast.officer, None, whole.purchase, **method)
        with turned_down(LotDoesNotFit) as late:
            asked(module_cast, whole)
        transaction.set_rollback(True)
    assert "method" in late.value.message


def test_each_lot_is_a_purchase_of_its_own_and_the_whole_is_bought_no_more(
    module_cast: Cast, whole: Divisible, parted: Lots
) -> None:
    lots = parted
    first, second = lots_of(whole.purchase)
    assert (first.thread, second.thread) == (first.ref, second.ref)
    assert len({first.ocid, second.ocid, module_cast.see(whole.purchase).ocid}) == 3
    assert lineage(first.ref) == (first.ref, whole.purchase)
    assert sum(each.amount_fen for each in lots.view.lots) == WHOLE == lots.view.whole_fen
    assert [each.refs for each in lots.view.lots] == [(first.ref,), (second.ref,)]
    assert lotting_of(first.ref) == lotting_of(second.ref) == lots.view
    assert lotting_of(whole.purchase) is None
    assert threads_of(whole.purchase) == {module_cast.see(whole.purchase).thread, first.ref, second.ref}
    for ref, state in ((whole.purchase, "divided"), (first.ref, "open"), (second.ref, "open")):
        assert module_cast.state(ref) == state
    for act in ("divide_purchase", "choose_method"):
        given = whole.given() if act == "divide_purchase" else {**METHOD, "purchase": whole.purchase}
        with turned_down(WrongState):
            module_cast.do(act, module_cast.officer, **{**given, "requirement": whole.requirement})


def test_everybody_reads_how_it_was_divided(module_cast: Cast, whole: Divisible, parted: Lots) -> None:
    said = public_entries(module_cast.see(whole.purchase).thread)
    divided, handed = (next(each for each in said if each.act == act) for act in ("divide_purchase", "hand_on_to_lots"))
    assert [each["amount_fen"] for each in divided.known["lots"]] == [36_000_000, 24_000_000]
    assert [each["purchase"] for each in handed.known["lots"]] == [each.ref for each in lots_of(whole.purchase)]
    opened = public_entries(lots_of(whole.purchase)[0].ref)[0]
    assert (opened.act, opened.known["part_of"], opened.known["lot_fen"]) == ("open_lot", whole.purchase, 36_000_000)


def test_a_lot_is_not_divided_again(module_cast: Cast, whole: Divisible, parted: Lots) -> None:
    lot = lots_of(whole.purchase)[0]
    with turned_down(LotDoesNotFit):
        asked(module_cast, whole, purchase=lot.ref)


def test_where_wins_are_limited_each_lot_has_one_winner(module_cast: Cast, parted: Lots) -> None:
    lots = parted
    known = lots.method(1)
    passes(module_cast, "choose_method", module_cast.officer, None, known["purchase"], **known)
    framework = {"method": "framework_agreement", "ground": "users_choose", "users_choose": True}
    with turned_down(ActError) as other, transaction.atomic():
        lots.choose(module_cast, 1, **framework)
    assert other.value.field == "method"


def test_an_agencys_mandate_for_the_whole_reaches_its_lots(module_cast: Cast, whole: Divisible, parted: Lots) -> None:
    lot, thread = lots_of(whole.purchase)[0], module_cast.see(whole.purchase).thread
    assert threads_behind(lot.thread) == {lot.thread, thread}
    assert threads_behind(thread) == {thread}
    assert {lot.thread, thread} <= threads_of(whole.purchase)


@settings(max_examples=200, deadline=None)
@given(
    amounts=st.lists(st.integers(1, 10**10), min_size=1, max_size=30),
    apart=st.integers(-(10**9), 10**9),
    most_bids=st.none() | st.integers(1, 40),
    most_wins=st.none() | st.integers(1, 40),
)
def test_only_lots_that_make_up_the_whole_are_ever_allowed(
    amounts: list[int], apart: int, most_bids: int | None, most_wins: int | None
) -> None:
    """Whatever the lots and the maximums: allowed exactly when they sum to the whole and the maximums can be kept."""
    known = LotsMakeWhole(max(sum(amounts) + apart, 0), sum(amounts), len(amounts), most_bids, most_wins)
    ruling = the_law().ask(known, on=FIRST_MORNING.date(), at=FUSHUN)
    bids = len(amounts) if most_bids is None else most_bids
    wins = bids if most_wins is None else most_wins
    holds = known.whole == sum(amounts) and len(amounts) >= 2 and wins <= bids <= len(amounts)
    assert (ruling.verdict is Verdict.ALLOWED) is holds
