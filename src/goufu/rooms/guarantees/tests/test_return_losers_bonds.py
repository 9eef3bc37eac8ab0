"""The losers' bonds."""

from tests.bonding import Bonded

from goufu.core.models import Entry, Message, RunningClock


def test_they_go_back_at_once_and_the_clock_is_met(bonded: Bonded) -> None:
    clock = RunningClock.objects.get(kind="losers_bond_return")
    assert (clock.rule, clock.days, clock.unit) == ("bid-bond-2pct", 5, "working")
    bonded.bonds_recorded()
    bonded.cast.do("return_losers_bonds", bonded.cast.officer, bonded.bonds)
    assert bonded.left() == {"alpha"}
    assert RunningClock.objects.get(kind="losers_bond_return").met_by is not None
    assert {each.organ for each in Message.objects.filter(notice="return_losers_bonds")} == {"beta", "gamma"}


def test_late_is_found_and_counts_against_the_purchaser(bonded: Bonded) -> None:
    bonded.bonds_recorded()
    bonded.cast.wait(days=20)
    bonded.cast.do("return_losers_bonds", bonded.cast.officer, bonded.bonds)
    clock = RunningClock.objects.get(kind="losers_bond_return")
    assert clock.due is not None
    assert clock.met_on is not None
    assert clock.met_on > clock.due
    body = bytes(Entry.objects.get(act="return_losers_bonds").body)
    assert b"bond-late-charge" in body
    assert b'"verdict":"warned"' in body
