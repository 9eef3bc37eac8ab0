"""A year's official holidays and make-up days, read from the State Council's notice."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.exceptions import BadInput
from goufu.core.fields import ActInput, CivilDate, Line
from goufu.core.lawbook import OVERLAY
from goufu.core.models import CalendarDay, CalendarYear, Register
from goufu.core.writes import Writes
from goufu.parties.authority import Authority

_SATURDAY = 5


class ImportCalendarInput(ActInput):
    """The year, its free weekdays, its worked weekend days, and the notice."""

    year: Annotated[int, Field(title="Year", ge=2000, le=2100)]
    free: Annotated[list[CivilDate], Field(title="Weekdays that are free")]
    worked: Annotated[list[CivilDate], Field(title="Weekend days that are worked")]
    source: Annotated[Line, Field(title="Notice of the State Council")]


class ImportCalendar(Act[Register, ImportCalendarInput]):
    """Enter the official calendar of a year."""

    states = ("open",)
    by = (Authority("registrar"), Authority("finance.head"))
    public = Publish("", "once")
    asks_nothing = "Clocks are counted by it afterwards; no article judges it."
    routine = False

    def effect(self, case: Register, given: ImportCalendarInput, moment: Moment, w: Writes) -> None:
        for name, days, weekend in (("free", given.free, False), ("worked", given.worked, True)):
            for day in days:
                if day.year != given.year or (day.weekday() >= _SATURDAY) is not weekend:
                    raise BadInput(
                        "{day} does not belong in “{name}” of {year}.", field=name, day=day, name=name, year=given.year
                    )
                w.add(CalendarDay(day=day, works=weekend))
        w.add(CalendarYear(year=given.year, source=given.source))
        w.serial(OVERLAY)
