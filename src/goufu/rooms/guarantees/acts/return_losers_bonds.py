"""Five working days after the award letter those who lost have their bonds back, all at once."""

from collections.abc import Iterator

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import NoInput
from goufu.core.writes import Writes
from goufu.law.questions.bond_returned_in_time import BondReturnedInTime
from goufu.law.questions.losers_bond_return import LosersBondReturn
from goufu.parties.authority import Authority
from goufu.rooms.guarantees.bonds import clock_due, open_bonds, winner_of
from goufu.rooms.guarantees.models import BidBonds


class ReturnLosersBonds(Act[BidBonds, NoInput]):
    """Give the losers' bonds back."""

    states, leads_to = ("held",), "losers_back"
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("procurement")
    stops = (LosersBondReturn,)

    def asks(self, case: BidBonds, given: NoInput, moment: Moment) -> Iterator[BondReturnedInTime]:
        if (due := clock_due(case.thread, "losers_bond_return")) is not None:
            yield BondReturnedInTime(due=due, returned=moment.day)

    def effect(self, case: BidBonds, given: NoInput, moment: Moment, w: Writes) -> None:
        winner = winner_of(case)
        losers = [each for each in open_bonds(case) if each.provider != winner]
        for each in losers:
            w.change(each, returned_on=moment.day)
            w.tell(each.organ, tender=case.tender, title=case.title, number=each.number)
        w.publish(title=case.title, tender=case.tender, bonds=len(losers))
