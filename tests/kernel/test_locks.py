"""What two people do at the same time: one waits for the other, and then sees what the other has done."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread
from typing import Any

import pytest
from django.db import connection, connections, transaction
from tests.cast import NEED, SHEET, Cast, turned_down
from tests.kernel.test_perform import _two_offices

from goufu.core.clock import Moment, SetClock
from goufu.core.exceptions import BadInput, CaseMovedOn, SameHand, WrongState
from goufu.core.models import Entry
from goufu.core.perform import perform


@contextmanager
def while_waiting(act: Callable[[], Any]) -> Iterator[list[Any]]:
    """Inside the block this connection holds a transaction; `act` runs in another and is seen to wait for it.

    After the block the list holds what the other got: a promise or an error.
    """
    got: list[Any] = []
    begun = Event()

    def other() -> None:
        try:
            begun.set()
            got.append(act())
        except Exception as error:  # noqa: BLE001 - handed back to the test
            got.append(error)
        finally:
            connections.close_all()

    with transaction.atomic():
        thread = Thread(target=other)
        yield got
        thread.start()
        begun.wait()
        _until_somebody_waits()
        assert got == []
    thread.join(20)
    assert got


def _until_somebody_waits() -> None:
    for _ in range(400):
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM pg_locks l JOIN pg_database d ON d.datname = current_database()"
                " JOIN pg_stat_activity a ON a.pid = l.pid AND a.datid = d.oid WHERE NOT granted"
            )
            if cursor.fetchone()[0]:
                return
        time.sleep(0.01)
    raise AssertionError("nobody waits for the lock")


def test_the_second_sees_the_state_that_the_first_has_left(cast: Cast):
    need = cast.do("raise_need", cast.village_clerk, **NEED)
    given = {"finding": "属实", "people": 120}
    with while_waiting(lambda: cast.do("verify_need", cast.township_officer, need, **given)) as got:
        cast.do("decline_need", cast.township_officer, need, reason="重复")
    assert isinstance(got[0], WrongState)
    assert cast.state(need) == "declined"


def test_the_form_of_the_one_who_waited_is_stale(cast: Cast):
    need = cast.do("raise_need", cast.village_clerk, **NEED)
    cast.do("verify_need", cast.township_officer, need, finding="属实", people=120)

    def decline() -> Any:
        return perform(
            "decline_need", holder=cast.civil_officer, clock=cast.clock, case=need, given={"reason": "x"}, seen=2
        )

    with while_waiting(decline) as got:
        cast.do("prioritise_need", cast.civil_officer, need, rank=1, reason="优先")
    assert isinstance(got[0], (CaseMovedOn, WrongState))


def test_the_same_hand_is_seen_also_after_waiting_for_the_lock(cast: Cast):
    """Who drafts while her own approval waits is refused: the check reads after the lock, not before it."""
    purchase, both = cast.purchase(), _two_offices(cast)
    sheet = cast.do("draft_eligibility_sheet", cast.officer, purchase=purchase, **SHEET)
    with while_waiting(lambda: cast.do("approve_eligibility_sheet", both["head"], sheet)) as got:
        with connection.cursor() as cursor:
            cursor.execute("SELECT id FROM catalogue_eligibility WHERE ref = %s FOR UPDATE", [sheet])
        cast.do("draft_eligibility_sheet", both["officer"], purchase=purchase, **SHEET)
    assert isinstance(got[0], SameHand), got
    assert cast.do("approve_eligibility_sheet", cast.head, sheet) == sheet


def test_one_person_on_two_cases_of_a_thread_at_once_is_one_after_the_other(cast: Cast):
    """Drafting the one and approving the other in the same moment: neither could see the other's entry."""
    purchase, both = cast.purchase(), _two_offices(cast)
    sheet = cast.do("draft_eligibility_sheet", cast.officer, purchase=purchase, **SHEET)
    with while_waiting(lambda: cast.do("approve_eligibility_sheet", both["head"], sheet)) as got:
        cast.do("draft_eligibility_sheet", both["officer"], purchase=purchase, **SHEET)
    assert isinstance(got[0], SameHand), got


def test_the_moment_of_who_waited_is_read_after_the_lock(cast: Cast):
    """A bid that waits for the opening can't be in time by a clock read before the wait."""
    need = cast.do("raise_need", cast.village_clerk, **NEED)
    read: list[Moment] = []

    class Watched(SetClock):
        def read(self) -> Moment:
            read.append(cast.clock.read())
            return read[-1]

    watched = Watched(cast.clock.read().instant)

    def verify() -> Any:
        return perform(
            "verify_need",
            holder=cast.township_officer,
            clock=watched,
            case=need,
            given={"finding": "属实", "people": 120},
        )

    with while_waiting(verify) as got:
        with connection.cursor() as cursor:
            cursor.execute("SELECT id FROM needs_need WHERE ref = %s FOR UPDATE", [need])
        cast.wait(hours=2)
        assert read == []
    assert got[0].instant == "2025-03-03T03:00:00Z"


def test_bids_do_not_wait_for_each_other(cast: Cast):
    """An opening act only shares its parent, so two of them go on side by side."""
    purchase = cast.purchase()
    done: list[Any] = []

    def other() -> None:
        try:
            done.append(cast.do("draft_eligibility_sheet", cast.colleague, purchase=purchase, **SHEET))
        finally:
            connections.close_all()

    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT id FROM needs_purchase WHERE ref = %s FOR SHARE", [purchase])
        thread = Thread(target=other)
        thread.start()
        thread.join(20)
        assert len(done) == 1


def test_inside_a_transaction_of_the_caller_a_refusal_undoes_the_act_alone(cast: Cast):
    with transaction.atomic():
        with turned_down(BadInput):
            cast.do("raise_need", cast.village_clerk)
        kept = cast.do("raise_need", cast.village_clerk, **NEED)
        with turned_down(WrongState):
            cast.do("prioritise_need", cast.civil_officer, kept, rank=1, reason="x")
        with turned_down(BadInput):
            cast.do("verify_need", cast.township_officer, kept)
        assert cast.state(kept) == "raised"
    assert Entry.objects.filter(case_ref=kept).count() == 1


def test_what_the_caller_takes_back_was_never_there(cast: Cast):
    class TakenBack(Exception):
        pass

    before = Entry.objects.count()

    def raised_and_taken_back() -> None:
        with transaction.atomic():
            cast.do("raise_need", cast.village_clerk, **NEED)
            raise TakenBack

    with pytest.raises(TakenBack):
        raised_and_taken_back()
    assert Entry.objects.count() == before
