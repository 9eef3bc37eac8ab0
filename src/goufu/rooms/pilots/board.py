"""A region's list as a board: how far each item is, how it came to be called done, and what that rests on."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from goufu.rooms.pilots.models import TaskItem, TaskList
from goufu.rooms.pilots.states import DONE
from goufu.rooms.pilots.ticks import Tick, tick_of

MARKS = ("computed", "typed", "going", "late", "none")
_WHOLE = 10_000


@dataclass(frozen=True)
class Standing:
    """An item on the board. `mark` is one of `MARKS`."""

    item: TaskItem
    tick: Tick
    mark: str


@dataclass(frozen=True)
class Tally:
    """How many items carry each mark."""

    counts: Counter[str]

    @property
    def items(self) -> int:
        """All of them."""
        return sum(self.counts.values())

    @property
    def done(self) -> int:
        """Those that are done, computed or typed."""
        return self.counts["computed"] + self.counts["typed"]

    @property
    def computed_bp(self) -> int | None:
        """The share of computed ticks among those done, in basis points; None where nothing is done."""
        return self.counts["computed"] * _WHOLE // self.done if self.done else None


def board(of: TaskList, day: date) -> list[Standing]:
    """Every item of a list, in order of its number, with its figure of that day."""
    items = TaskItem.objects.filter(task_list=of.ref).exclude(state="dropped").order_by("number")
    return [standing(each, day) for each in items]


def standing(item: TaskItem, day: date) -> Standing:
    """One item, with its figure of that day."""
    tick = tick_of(item, day)
    return Standing(item, tick, mark_of(item, day, holds=tick.holds))


def recorded_board(of: TaskList, day: date) -> list[Standing]:
    """Every item of a list as its public entries show it: nothing is computed anew from records that are not public."""
    items = TaskItem.objects.filter(task_list=of.ref).exclude(state="dropped").order_by("number")
    nothing = Tick("no_rule", day, day, day)
    return [Standing(each, nothing, mark_of(each, day, holds=_entered(each))) for each in items]


def _entered(item: TaskItem) -> bool:
    return item.how == "computed" and item.state in DONE


def mark_of(item: TaskItem, day: date, *, holds: bool) -> str:
    """How an item looks. A computed tick is there while its figure holds, and stays once the province has closed it."""
    if holds or (item.state == "closed" and item.how == "computed"):
        return "computed"
    if item.state in DONE and item.how == "typed":
        return "typed"
    if item.behind(day):
        return "late"
    return "none" if item.state == "not_started" else "going"


def tally(standings: Sequence[Standing]) -> Tally:
    """The board's headline."""
    return Tally(Counter(each.mark for each in standings))


def tally_recorded(items: Sequence[TaskItem], day: date) -> Tally:
    """The headline of many lists at once, from the ticks that were entered: nothing is computed anew."""
    recorded = (mark_of(each, day, holds=_entered(each)) for each in items)
    return Tally(Counter(recorded))
