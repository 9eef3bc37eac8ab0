"""A failed purchase is taken up again, once, as a purchase of its own."""

from collections.abc import Callable

import pytest
from tests.cast import Cast, turned_down

from goufu.core.duties import duties
from goufu.core.exceptions import Taken, WrongOffice, WrongState
from goufu.core.public import public_entries
from goufu.rooms.budget.interface import arranged_line
from goufu.rooms.needs.disclosure import DISCLOSES
from goufu.rooms.needs.interface import lineage, purchase_view

AGAIN = {"changes": "放宽项目负责人年限要求"}


@pytest.fixture
def failed(cast: Cast, by_hand: Callable[[str], None]) -> str:
    purchase = cast.arranged_purchase()
    by_hand("fail_purchase")
    return cast.do("fail_purchase", cast.officer, purchase, reason="供应商不足三家")


def test_it_has_its_own_thread_and_ocid_and_keeps_needs_and_money(cast: Cast, failed: str) -> None:
    ref = cast.do("reopen_purchase", cast.officer, purchase=failed, **AGAIN)
    old, new = purchase_view(failed), purchase_view(ref)
    assert old is not None
    assert new is not None
    assert (new.thread, new.needs, new.follows_on) == (ref, old.needs, failed)
    assert new.ocid != old.ocid
    assert lineage(ref) == (ref, failed)
    assert arranged_line([ref]) is None
    assert arranged_line(lineage(ref)) is not None


def test_its_release_names_the_unsuccessful_process(cast: Cast, failed: str) -> None:
    ref = cast.do("reopen_purchase", cast.officer, purchase=failed, **AGAIN)
    related = DISCLOSES["reopen_purchase"](public_entries(ref)[0]).release["relatedProcesses"][0]
    assert related["relationship"] == ["unsuccessfulProcess"]
    assert related["identifier"] == cast.see(failed).ocid


def test_it_is_taken_up_once(cast: Cast, failed: str) -> None:
    cast.do("reopen_purchase", cast.officer, purchase=failed, **AGAIN)
    with turned_down(Taken):
        cast.do("reopen_purchase", cast.colleague, purchase=failed, **AGAIN)


def test_a_running_purchase_is_not_taken_up_again(cast: Cast) -> None:
    purchase = cast.purchase()
    with turned_down(WrongState):
        cast.do("reopen_purchase", cast.officer, purchase=purchase, **AGAIN)


def test_another_countys_officer_does_not_take_it_up(cast: Cast, failed: str) -> None:
    with turned_down(WrongOffice):
        cast.do("reopen_purchase", cast.stranger, purchase=failed, **AGAIN)


def test_once_taken_up_again_it_is_no_longer_on_the_to_do_list(cast: Cast, failed: str) -> None:
    def waits() -> list[str]:
        return [each.case.ref for each in duties(cast.officer) if each.act.name == "reopen_purchase"]

    assert waits() == [failed]
    cast.do("reopen_purchase", cast.officer, purchase=failed, **AGAIN)
    assert waits() == []
