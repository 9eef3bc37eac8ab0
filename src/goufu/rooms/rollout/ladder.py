"""Where every county of the province stands: its step and its readiness, in a handful of readings."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from goufu.parties.regions import Region, region
from goufu.rooms.pilots.interface import Approach, designations, step_number, steps_of_lists
from goufu.rooms.rollout.candidacies import near_counties
from goufu.rooms.rollout.readiness import counties


@dataclass(frozen=True)
class Standing:
    """A county with its step (`STEPS` of the pilots) and its readiness in basis points (None: too little is known)."""

    county: Region
    step: int
    near: Approach

    @property
    def readiness_bp(self) -> int | None:
        """The index, as the board shows it."""
        return self.near.readiness_bp


def standings(day: date) -> list[Standing]:
    """Every county, the furthest and readiest first."""
    near: Mapping[str, Approach] = near_counties(day)
    inside, lists = designations(), steps_of_lists("51")
    found = [
        Standing(
            region(code),
            step_number(near[code].step, designated=code in inside, closed=lists.get(code)),
            near[code],
        )
        for code in counties()
    ]
    return sorted(found, key=lambda each: (-each.step, -(each.readiness_bp or -1), each.county.code))
