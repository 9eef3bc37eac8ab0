"""An item with an evidence rule is shown to be done by the platform's own records: nobody types anything."""

from collections.abc import Sequence

from goufu.core.act import Act, Publish
from goufu.core.cases import Case
from goufu.core.clock import Moment
from goufu.core.fields import NoInput
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.pilots.models import TaskItem
from goufu.rooms.pilots.refusals import TaskDoesNotFit, TooLittleKnown
from goufu.rooms.pilots.ticks import COMPUTED, TOO_LITTLE, Tick, tick_of


class RecordComputedTick(Act[TaskItem, NoInput]):
    """Enter the computed tick."""

    states, leads_to = ("not_started", "under_way", "returned"), "submitted"
    by = (Authority("civil.officer"), Authority("province.officer"))
    public = Publish("")
    asks_nothing = "A figure over the record; what the law says of each purchase was asked there."

    @classmethod
    def passes_over(cls, cases: Sequence[Case]) -> set[str]:
        """Items that no record answers: somebody says how far they are."""
        return {each.ref for each in cases if isinstance(each, TaskItem) and not each.measure}

    def effect(self, case: TaskItem, given: NoInput, moment: Moment, w: Writes) -> None:
        """Enter value, denominator, coverage and the entries it was computed from."""
        tick = tick_of(case, moment.day)
        _holds(tick)
        w.change(case, progress=100, how="computed", done_on=moment.day, rectify_by=None, organ=w.holder.organ)
        w.publish(how="computed", number=case.number, **tick.as_json())


def _holds(tick: Tick) -> None:
    if tick.kind == TOO_LITTLE and tick.known is None:
        raise TooLittleKnown(
            "Too little is known: finance has not said how many purchases it knows of.",
            cure="Finance states how many purchases it knows of; enter or import those that are missing.",
        )
    if tick.kind == TOO_LITTLE:
        raise TooLittleKnown(
            "Too little is known: {on_platform} of {known} purchases are on the platform.",
            on_platform=tick.on_platform, known=tick.known if tick.known is not None else "?",
            cure="Finance states how many purchases it knows of; enter or import those that are missing.",
        )  # fmt: skip
    if tick.kind != COMPUTED:
        raise TaskDoesNotFit(
            "The records do not show that this item is done: {value} of {out_of}.",
            value=tick.value if tick.value is not None else "–", out_of=tick.out_of if tick.out_of is not None else "–",
            cure="Look at the entries it is computed from.",
        )  # fmt: skip
