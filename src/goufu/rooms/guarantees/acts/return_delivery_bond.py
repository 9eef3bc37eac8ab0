"""When the contract is completed the bond for delivery goes back."""

from collections.abc import Iterator

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import NoInput
from goufu.core.writes import Writes
from goufu.law.questions.bond_returned_in_time import BondReturnedInTime
from goufu.parties.authority import Authority
from goufu.rooms.guarantees.bonds import delivery_bond_due
from goufu.rooms.guarantees.models import BondForDelivery


class ReturnDeliveryBond(Act[BondForDelivery, NoInput]):
    """Give the bond for delivery back."""

    states, leads_to = ("held",), "returned"
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("contract")
    routine = False

    def asks(self, case: BondForDelivery, given: NoInput, moment: Moment) -> Iterator[BondReturnedInTime]:
        if (due := delivery_bond_due(case)) is not None:
            yield BondReturnedInTime(due=due, returned=moment.day)

    def effect(self, case: BondForDelivery, given: NoInput, moment: Moment, w: Writes) -> None:
        w.change(case, returned_on=moment.day)
        w.publish(title=case.title, contract=case.contract)
        w.tell(case.provider, contract=case.contract, title=case.title, number=case.number)
