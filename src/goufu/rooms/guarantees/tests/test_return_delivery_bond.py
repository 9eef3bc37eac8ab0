"""Giving the bond for delivery back."""

from datetime import timedelta

from tests.bonding import DELIVERY_BOND, Bonded

from goufu.core.models import Entry
from goufu.core.owing import owed
from goufu.rooms.guarantees.interface import delivery_bond_of
from goufu.rooms.guarantees.tests.test_receive_delivery_bond import receive


def test_it_is_owed_from_the_completion_on_and_late_return_is_found(bonded: Bonded) -> None:
    bonded.contract(bond_fen=DELIVERY_BOND)
    ref, cast = receive(bonded), bonded.cast
    assert not [each for each in owed("510322", cast.finance_officer) if each.act == "return_delivery_bond"]
    # the last payment completes the contract; the later room's act is written by its own hand
    _completed(bonded)
    waits = [each for each in owed("510322", cast.finance_officer) if each.act == "return_delivery_bond"]
    assert [each.case.ref for each in waits] == [ref]
    found = delivery_bond_of(bonded.contract_ref)
    assert found is not None
    assert found.due is not None
    assert waits[0].due == found.due
    cast.clock.put(cast.clock.read().instant + (found.due - cast.clock.read().day) + timedelta(days=3))
    cast.do("return_delivery_bond", cast.officer, ref)
    assert cast.state(ref) == "returned"
    assert b"bond-late-charge" in bytes(Entry.objects.get(act="return_delivery_bond").body)


def _completed(bonded: Bonded) -> None:
    bonded.cast.wait(days=90)
    bonded.start()
    bonded.settle()
    assert bonded.cast.state(bonded.contract_ref) == "completed"
