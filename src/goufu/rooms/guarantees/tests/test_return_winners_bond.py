"""The winner's bond."""

from tests.bonding import Bonded
from tests.cast import turned_down

from goufu.core.models import RunningClock
from goufu.rooms.guarantees.refusals import BondDoesNotFit


def test_it_goes_back_once_the_contract_is_signed(bonded: Bonded) -> None:
    bonded.bonds_recorded()
    bonded.cast.do("return_losers_bonds", bonded.cast.officer, bonded.bonds)
    with turned_down(BondDoesNotFit):
        bonded.cast.do("return_winners_bond", bonded.cast.officer, bonded.bonds)
    bonded.contract()
    clock = RunningClock.objects.get(kind="winner_bond_return")
    assert (clock.days, clock.unit, clock.met_by) == (5, "working", None)
    bonded.cast.do("return_winners_bond", bonded.cast.officer, bonded.bonds)
    assert (bonded.left(), bonded.cast.state(bonded.bonds)) == (set(), "settled")
    assert RunningClock.objects.get(kind="winner_bond_return").met_by is not None
