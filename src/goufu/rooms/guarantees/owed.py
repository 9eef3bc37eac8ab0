"""What waits without a clock: bonds for delivery of completed contracts, until they are given back."""

from collections.abc import Iterator

from goufu.core.owing import Owed
from goufu.parties.authority import region_stem
from goufu.rooms.guarantees.bonds import delivery_bond_due
from goufu.rooms.guarantees.models import BondForDelivery


def owed(region: str) -> Iterator[Owed]:
    """The bonds held though their contract is completed, with the day they are due."""
    for case in BondForDelivery.objects.filter(region__startswith=region_stem(region), state="held"):
        if (due := delivery_bond_due(case)) is not None:
            yield Owed(case, "return_delivery_bond", due)
