"""What waits without a clock: an imbalance put to the conference, until its decision is entered."""

from collections.abc import Iterator

from goufu.core.owing import Owed
from goufu.parties.authority import region_stem
from goufu.rooms.institutions.models import Imbalance


def owed(region: str) -> Iterator[Owed]:
    """The imbalances of a division that are raised and not settled."""
    for case in Imbalance.objects.filter(region__startswith=region_stem(region), state="raised"):
        yield Owed(case, "settle_imbalance", None)
