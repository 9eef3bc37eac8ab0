"""The same request under the same key is one act, however often and from how many sides it comes."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connections
from tests.cast import NEED, Cast, turned_down

from goufu.core.exceptions import KeyReused, Taken
from goufu.core.models import Entry
from goufu.core.perform import perform
from goufu.rooms.needs.models import Need

KEY = "7b5c2d0e-key"


def raise_need(cast: Cast, key: str | None = KEY, **changes: Any) -> Any:
    return perform("raise_need", holder=cast.village_clerk, clock=cast.clock, given={**NEED, **changes}, key=key)


def at_once(count: int, act: Any) -> list[Any]:
    """Run `act` in as many threads, each with a connection of its own; results or errors."""
    barrier = Barrier(count)

    def one(_: int) -> Any:
        try:
            barrier.wait()
            return act()
        except Exception as error:  # noqa: BLE001 - handed back to the test
            return error
        finally:
            connections.close_all()

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(one, range(count)))


def test_the_same_key_brings_the_same_promise(cast: Cast):
    first, again = raise_need(cast), raise_need(cast)
    assert first == again
    assert Need.objects.count() == 1


def test_hours_later_it_is_still_the_first_promise(cast: Cast):
    first = raise_need(cast)
    cast.wait(hours=5)
    assert raise_need(cast) == first


def test_without_a_key_it_is_done_twice(cast: Cast):
    assert raise_need(cast, None) != raise_need(cast, None)
    assert Need.objects.count() == 2


def test_the_key_with_another_request_is_a_conflict(cast: Cast):
    raise_need(cast)
    with turned_down(KeyReused) as caught:
        raise_need(cast, people=7)
    assert (caught.value.http_status, caught.value.field) == (409, "key")
    assert Need.objects.count() == 1


def test_somebody_elses_key_of_the_same_name_is_another_key(cast: Cast):
    raise_need(cast)
    perform("raise_need", holder=cast.township_officer, clock=cast.clock, given=NEED, key=KEY)
    assert Need.objects.count() == 2


def test_four_at_once_on_an_opening_act_are_one(cast: Cast):
    promises = at_once(4, lambda: raise_need(cast))
    assert [each for each in promises if isinstance(each, Exception)] == []
    assert len(set(promises)) == 1
    assert Entry.objects.filter(act="raise_need").count() == Need.objects.count() == 1


def test_four_at_once_on_a_case_are_one(cast: Cast):
    need = cast.do("raise_need", cast.village_clerk, **NEED)
    given = {"finding": "属实", "people": 120}
    promises = at_once(
        4,
        lambda: perform("verify_need", holder=cast.township_officer, clock=cast.clock, case=need, given=given, key=KEY),
    )
    assert len(set(promises)) == 1
    assert cast.see(need).turn == 2


def test_four_without_a_key_get_four_numbers(cast: Cast):
    promises = at_once(4, lambda: raise_need(cast, None))
    assert sorted(each.case[-4:] for each in promises) == ["0001", "0002", "0003", "0004"]


def test_a_key_is_used_up_by_an_act_that_came_about_not_by_a_refusal(cast: Cast):
    from goufu.core.exceptions import BadInput

    with turned_down(BadInput):
        raise_need(cast, place=" ")
    assert raise_need(cast).case == "ND-510322-2025-0001"


def test_the_key_is_kept_as_a_digest_alone(cast: Cast):
    raise_need(cast)
    kept = bytes(Entry.objects.get(act="raise_need").key or b"")
    assert len(kept) == 32
    assert KEY.encode() not in kept


@pytest.mark.parametrize("times", [2])
def test_what_must_be_unique_is_a_conflict_not_a_fault_of_the_server(cast: Cast, times: int):
    given = {"rule": "evaluator-independence", "source": "原件存省财政厅"}
    cast.do("confirm_rule", cast.province_finance_head, cast.register, **given)
    with turned_down(Taken) as caught:
        cast.do("confirm_rule", cast.province_finance_head, cast.register, **given)
    assert caught.value.http_status == 409
    assert Entry.objects.filter(act="confirm_rule").count() == 1


def test_two_registers_of_one_division_at_once_do_not_clash_in_their_reference(cast: Cast):
    given = {
        "region": "510321",
        "title": "另一登记簿",
        "organ": "510321-other",
        "organ_zh": "示例",
        "office": "510321-other-1",
        "title_zh": "登记员",
        "person": "示例",
    }
    found = at_once(2, lambda: perform("found_register", holder=cast.registrar, clock=cast.clock, given=given))
    errors = [each for each in found if isinstance(each, Exception)]
    assert [type(each) for each in errors] in ([], [Taken])
