"""The door: what later rooms may know of bonds."""

from dataclasses import dataclass
from datetime import date

from goufu.rooms.guarantees.bonds import delivery_bond_due
from goufu.rooms.guarantees.models import BondForDelivery


@dataclass(frozen=True)
class DeliveryBondView:
    """A bond for delivery: amount in fen, `due` the day to give it back once the contract is completed."""

    ref: str
    state: str
    amount_fen: int
    due: date | None
    returned_on: date | None


def delivery_bond_of(contract: str) -> DeliveryBondView | None:
    """The bond for the delivery of a contract, or None."""
    found = BondForDelivery.objects.filter(contract=contract).order_by("opened").first()
    if found is None:
        return None
    return DeliveryBondView(found.ref, found.state, found.amount_fen, delivery_bond_due(found), found.returned_on)
