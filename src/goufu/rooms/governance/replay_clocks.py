"""Replay of periods: when what was owed would have been due under proposed figures, and what would have been late."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from goufu.base.errors import GoufuError
from goufu.core.exceptions import UnknownCase
from goufu.core.judge import question_named
from goufu.core.models import RunningClock
from goufu.core.registry import find_case
from goufu.law import Law
from goufu.law.question import Period
from goufu.law.verdict import Due


@dataclass(frozen=True)
class Shifted:
    """A period that would have ended on another day. `ended` is the day it was met, or None while it runs; `late_*`
    tell whether a duty was met, or still stands open, after the day in question; money in fen.
    """

    case: str
    thread: str
    region: str
    question: str
    start: date
    due_before: date | None
    due_after: date | None
    ended: date | None
    late_before: bool
    late_after: bool
    rule: str
    money_fen: int | None = None


@dataclass(frozen=True)
class Counted:
    """Periods counted again. `unread` counts those whose stored day the law as it is does not give again: they hold
    facts that the clock does not keep.
    """

    clocks: int
    unread: int
    shifted: tuple[Shifted, ...]


def count_again(
    present: Law, proposed: Law, kinds: Iterable[str], *, since: date, until: date, within: Iterable[str]
) -> Counted:
    """Count every period of these kinds that began on those days in these divisions (their stems) under both laws."""
    found, clocks, unread = [], 0, 0
    for clock in _clocks(kinds, since, until, tuple(within)):
        clocks += 1
        dues = _dues(clock, present, proposed)
        if dues is None:
            unread += 1
        elif dues[0].day != dues[1].day:
            found.append(_shifted(clock, *dues, until))
    return Counted(clocks, unread, tuple(found))


def _clocks(kinds: Iterable[str], since: date, until: date, stems: tuple[str, ...]) -> Iterator[RunningClock]:
    rows = RunningClock.objects.filter(kind__in=list(kinds), start__gte=since, start__lte=until).order_by("start", "id")
    yield from (each for each in rows.iterator(chunk_size=2_000) if each.region.startswith(stems))


def _dues(clock: RunningClock, present: Law, proposed: Law) -> tuple[Due, Due] | None:
    """Both days; None where the law as it is does not come to the stored day."""
    try:
        period, on = _period(clock), find_case(clock.case_ref).law_date
        before = present.count(period, on=on, at=clock.region)
        return (before, proposed.count(period, on=on, at=clock.region)) if before.day == clock.due else None
    except (GoufuError, UnknownCase, TypeError):
        return None


def _period(clock: RunningClock) -> Period:
    """The period as the clock keeps it; a length that the act itself set is the clock's."""
    kind = question_named(clock.kind)
    assert issubclass(kind, Period)
    lengths = {"days", "agreed_days"} & {each.name for each in fields(kind)}
    given: dict[str, Any] = {"start": clock.start, **dict.fromkeys(lengths, clock.days)}
    return kind(**given)


def _shifted(clock: RunningClock, before: Due, after: Due, until: date) -> Shifted:
    ended, duty = clock.met_on, not _period(clock).span
    last = ended or until
    late = [duty and due.day is not None and last > due.day for due in (before, after)]
    return Shifted(
        clock.case_ref, clock.thread, clock.region, clock.kind, clock.start, before.day, after.day, ended, late[0],
        late[1], after.rule,
    )  # fmt: skip
