"""A county reports a figure that no record of the platform tells; it is shown as reported, never as computed."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Line
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.indicators.models import ReportedFigure
from goufu.rooms.indicators.refusals import FigureDoesNotFit
from goufu.rooms.indicators.standing import trees_in_force

Whole = Annotated[int, Field(strict=True, ge=0, le=10**12)]


class ReportFigureInput(ActInput):
    """Which indicator, which year, how many of how many, and where that stands."""

    indicator: Annotated[Line, Field(title="Indicator", description="Its code in the tree in force.")]
    year: Annotated[int, Field(title="Year", strict=True, ge=2015, le=2100)]
    value: Annotated[Whole, Field(title="Value")]
    out_of: Annotated[Whole | None, Field(title="Out of", description="Empty where it stands alone.")] = None
    source: Annotated[Line, Field(title="Source", description="Which table or report it was taken from.")]
    synthetic: Annotated[bool, Field(title="It is made up, for a demonstration")] = False


class ReportFigure(Act[ReportedFigure, ReportFigureInput]):
    """Report a figure of the year."""

    opens = True
    by = Authority("civil.officer")
    public = Publish("")
    routine = False
    asks_nothing = "A county's own report; no article measures it."

    def effect(self, case: ReportedFigure, given: ReportFigureInput, moment: Moment, w: Writes) -> None:
        """Write the figure down; the newest one of a year counts."""
        _fits(given, moment)
        names = ("indicator", "year", "value", "out_of", "source")
        w.change(
            case, title=given.source, stated_on=moment.day, **{name: getattr(given, name) for name in names}
        )  # fmt: skip


def _fits(given: ReportFigureInput, moment: Moment) -> None:
    known = {each.code for tree in trees_in_force() for each in tree.tree.indicators() if each.reported}
    if given.indicator not in known:
        raise FigureDoesNotFit(
            "No tree in force has “{code}” as an indicator that is reported.", field="indicator", code=given.indicator,
            cure="Choose one of: {known}. The others are computed from the records.",
            known="、".join(sorted(known)) or "–",
        )  # fmt: skip
    if given.year > moment.day.year:
        raise FigureDoesNotFit(
            "{year} is still to come.", field="year", year=given.year, cure="Report it when the year has begun."
        )
    if given.out_of is not None and given.value > given.out_of:
        raise FigureDoesNotFit(
            "{value} of {out_of} cannot be.", field="value", value=given.value, out_of=given.out_of,
            cure="Correct the value or what it is out of.",
        )  # fmt: skip
