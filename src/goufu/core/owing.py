"""What a division owes, and by when: the clocks that run, and what rooms add for want of a clock (`owed.py`).

A room's `owed.py` has `owed(region)`, which yields what waits there. Nothing is kept: pages read the same records.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from goufu.core.cases import Case
from goufu.core.exceptions import UnknownCase
from goufu.core.judge import question_named, snake
from goufu.core.models import RunningClock
from goufu.core.reading import may_read
from goufu.core.registry import ACTS, AnyAct, case_type_of, part_of_each_room
from goufu.parties.authority import region_stem
from goufu.parties.holders import Holder


@dataclass(frozen=True)
class Owed:
    """One thing that is owed: the case, the act that does it, and the last civil day (None where none is set)."""

    case: Case
    act: str
    due: date | None

    def late(self, day: date) -> bool:
        """Whether it was due before that day."""
        return self.due is not None and self.due < day


def owed(region: str, holder: Holder) -> list[Owed]:
    """Everything owed in a division on cases that this office may read, the nearest day first."""
    rooms = (each for _, module in part_of_each_room("owed") for each in module.owed(region))
    found = [each for each in (*_timed(region), *rooms) if may_read(each.case, holder)]
    return sorted(found, key=lambda each: (each.due or date.max, each.case.ref, each.act))


def _timed(region: str) -> Iterator[Owed]:
    """The clocks that an act meets; a period that only has to pass is owed by nobody."""
    running = RunningClock.objects.filter(region__startswith=region_stem(region), met_by=None)
    clocks = [(each, act) for each in running if (act := _meeting(each.kind))]
    cases = _cases({each.case_ref for each, _ in clocks})
    for clock, act in clocks:
        if clock.case_ref in cases:
            yield Owed(cases[clock.case_ref], act.name, clock.due)


@cache
def _meeting(kind: str) -> AnyAct | None:
    """The act that meets a clock of this kind."""
    if getattr(question_named(kind), "span", False):
        return None
    return next((act for act in ACTS.values() if kind in {snake(each.__name__) for each in act.stops}), None)


def _cases(refs: set[str]) -> dict[str, Case]:
    """The cases of these references, a reading for each kind; one that is no case any more is left out."""
    kinds: dict[type[Case], list[str]] = {}
    for ref in refs:
        try:
            kinds.setdefault(case_type_of(ref), []).append(ref)
        except UnknownCase:
            continue
    return {case.ref: case for kind, named in kinds.items() for case in kind.objects.filter(ref__in=named)}
