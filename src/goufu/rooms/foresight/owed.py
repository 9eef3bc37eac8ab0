"""What waits without a clock: to begin what follows a running contract, near its latest day and after."""

from collections.abc import Iterator

from goufu.core.clock import clock_of_this_installation
from goufu.core.owing import Owed
from goufu.parties.authority import region_stem
from goufu.rooms.contracts.interface import Contract
from goufu.rooms.foresight.running import owing


def owed(region: str) -> Iterator[Owed]:
    """The contracts of a division after which nothing has begun and must begin soon."""
    found = {each.contract.ref: each for each in owing(region_stem(region), clock_of_this_installation().read().day)}
    for case in Contract.objects.filter(ref__in=found):
        yield Owed(case, "open_purchase", found[case.ref].ahead.start_about)
