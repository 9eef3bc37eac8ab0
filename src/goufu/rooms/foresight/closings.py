"""When tenders close: what public notices say, and which lawful hour is quiet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from goufu.base.civil import SHANGHAI, civil_instant
from goufu.base.workdays import UncertainCalendar
from goufu.core.lawbook import the_law
from goufu.law import Verdict
from goufu.law.question import Question
from goufu.law.questions.clarification_in_time import ClarificationInTime
from goufu.law.questions.documents_on_offer import DocumentsOnOffer
from goufu.law.questions.response_period import ResponsePeriod
from goufu.rooms.procurement.interface import ClosingView, TenderView, closings

DAY = timedelta(days=1)
HOURS = (9, 10, 11, 14, 15, 16)
"""Hours at which an opening can follow at once while offices are at work."""
DAYS_LOOKED_AT = 5
"""Working days, from the first lawful one on, among which a quiet hour is sought."""
OFFERED = 3
FARTHEST = 120
Slot = tuple[date, int]


@dataclass(frozen=True)
class Quiet:
    """An hour that is lawful and quiet: when, and how many tenders close within the same hour and on the same day."""

    at: datetime
    in_hour: int
    on_day: int


def known(province: str, since: datetime, until: datetime) -> list[ClosingView]:
    """The closings that public notices set in a province, nearest first."""
    return closings(f"{province[:2]}", since, until)


def counted(found: list[ClosingView]) -> Mapping[Slot, int]:
    """How many close in each hour of each day, in China's time."""
    return Counter((local.date(), local.hour) for local in (each.deadline.astimezone(SHANGHAI) for each in found))


def first_lawful(tender: TenderView, today: date, *, correcting: bool) -> date | None:
    """The first working day on which the tender may close, by the articles its notice is put to; None where a year's
    table of working days is missing.
    """
    law, method = the_law(), tender.method.in_law()
    day = (
        max(today + DAY, tender.deadline.astimezone(SHANGHAI).date()) if correcting and tender.deadline else today + DAY
    )
    try:
        for _ in range(FARTHEST):
            asked = _asked(today, day, correcting=correcting)
            rulings = [law.ask(each, on=tender.law_date, at=tender.region, method=method) for each in asked]
            against = any(each.verdict is not Verdict.ALLOWED for each in rulings if each.answers)
            if law.calendar.is_working(day) and not against:
                return day
            day += DAY
    except UncertainCalendar:
        return None
    return None


def _asked(today: date, day: date, *, correcting: bool) -> Iterator[Question]:
    if correcting:
        yield ClarificationInTime(told=today, deadline=day, affects_responses=True)
        return
    yield ResponsePeriod(issued=today, deadline=day)
    yield DocumentsOnOffer(first=today, last=day)


def quiet(tender: TenderView, now: datetime, *, correcting: bool = False) -> list[Quiet]:
    """The quietest lawful hours: fewest closings in the hour, then on the day, then the earliest."""
    first = first_lawful(tender, now.astimezone(SHANGHAI).date(), correcting=correcting)
    if first is None:
        return []
    days = list(_working_days(first))
    if not days:
        return []
    busy = counted(known(tender.region, civil_instant(days[0]), civil_instant(days[-1] + DAY)))
    of_day = Counter({day: sum(count for (each, _), count in busy.items() if each == day) for day in days})
    slots = [
        Quiet(civil_instant(day, time(hour)), busy.get((day, hour), 0), of_day[day]) for day in days for hour in HOURS
    ]
    later = [each for each in slots if tender.deadline is None or not correcting or each.at >= tender.deadline]
    return sorted(later, key=lambda each: (each.in_hour, each.on_day, each.at))[:OFFERED]


def _working_days(first: date) -> Iterator[date]:
    day, found = first, 0
    try:
        while found < DAYS_LOOKED_AT:
            if the_law().calendar.is_working(day):
                found += 1
                yield day
            day += DAY
    except UncertainCalendar:
        return
