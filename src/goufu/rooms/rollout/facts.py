"""What earlier rooms ask of this one."""

from collections.abc import Iterable, Mapping
from datetime import date

from goufu.rooms.pilots.interface import Approach, Owed, tells_approaches, tells_owed
from goufu.rooms.rollout.candidacies import near_counties, owed_here


@tells_approaches
def approaches(day: date) -> Mapping[str, Approach]:
    """How near every county is."""
    return near_counties(day)


@tells_owed
def owed(region: str) -> Iterable[Owed]:
    """Steps owed on plans and applications."""
    return owed_here(region)
