"""Five working days after the contract is signed the winner has its bond back."""

from collections.abc import Iterator

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import NoInput
from goufu.core.writes import Writes
from goufu.law.questions.bond_returned_in_time import BondReturnedInTime
from goufu.law.questions.winner_bond_return import WinnerBondReturn
from goufu.parties.authority import Authority
from goufu.rooms.contracts.interface import contract_of_thread
from goufu.rooms.guarantees.bonds import clock_due, open_bonds
from goufu.rooms.guarantees.models import BidBonds
from goufu.rooms.guarantees.refusals import BondDoesNotFit


class ReturnWinnersBond(Act[BidBonds, NoInput]):
    """Give the winner's bond back."""

    states, leads_to = ("losers_back",), "settled"
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("contract")
    stops = (WinnerBondReturn,)

    def asks(self, case: BidBonds, given: NoInput, moment: Moment) -> Iterator[BondReturnedInTime]:
        if (due := clock_due(case.thread, "winner_bond_return")) is not None:
            yield BondReturnedInTime(due=due, returned=moment.day)

    def effect(self, case: BidBonds, given: NoInput, moment: Moment, w: Writes) -> None:
        contract = contract_of_thread(case.thread)
        if contract is None or not contract.is_signed:
            raise BondDoesNotFit(
                "The contract is not signed yet.", cure="The winner's bond is given back from the signature on."
            )
        for each in open_bonds(case):
            w.change(each, returned_on=moment.day)
            w.tell(each.organ, tender=case.tender, title=case.title, number=each.number)
        w.publish(title=case.title, tender=case.tender)
