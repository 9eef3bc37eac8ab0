"""The parts of a kit. A room offers its part in a file `hand_on.py`: `PARTS`, each with how it is exported, what one
entry holds, by what it is known, and which act takes it over. A new part is an added file.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from goufu.core.fields import Group
from goufu.core.registry import part_of_each_room


@dataclass(frozen=True)
class Taking:
    """Entries of a part on their way into a division on a civil day; `synthetic` where they are made up."""

    region: str
    day: date
    entries: tuple[Any, ...]
    synthetic: bool


@dataclass(frozen=True)
class Part:
    """One part: a list of entries of one shape, in an order that follows from them alone.

    `export` reads what is in force in a division on a day, `key` says what an entry is known by, `show` says one in a
    line, `fill` gives the input of the act `adopt` as far as the entries tell it. `room` is the context of its words.
    """

    name: str
    room: str
    title: str
    entry: type[Group]
    key: Callable[[Any], str]
    export: Callable[[str, date], Sequence[Group]]
    show: Callable[[Any], str]
    adopt: str
    fill: Callable[[Taking], Mapping[str, Any]]


@dataclass(frozen=True)
class Difference:
    """Where one's own entries depart from a kit's: an entry `changed` (in which fields), `added` or `left_out`."""

    key: str
    kind: str
    fields: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """As an entry of the record states it."""
        return {"key": self.key, "kind": self.kind, "fields": list(self.fields)}


@cache
def parts() -> Mapping[str, Part]:
    """Every part that a room offers, by name, in the order of the rooms."""
    return {part.name: part for _, module in part_of_each_room("hand_on") for part in module.PARTS}


def differences(part: Part, theirs: Sequence[Group], ours: Sequence[Group]) -> list[Difference]:
    """Where `ours` departs from `theirs`: in the order of the kit, then what ours has besides."""
    own = {part.key(each): each for each in ours}
    found = []
    for each in theirs:
        mine = own.pop(part.key(each), None)
        if mine is None:
            found.append(Difference(part.key(each), "left_out"))
        elif names := tuple(name for name in part.entry.model_fields if getattr(each, name) != getattr(mine, name)):
            found.append(Difference(part.key(each), "changed", names))
    return found + [Difference(key, "added") for key in own]
