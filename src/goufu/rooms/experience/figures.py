"""Figures on a card: computed ones carry their query and can be computed again by anybody; typed ones say who says so.

A computed figure is a measure over the records of a division from one civil day to another. What it came to when the
card was written stays on the card with day and entries; the page computes it again and puts both side by side.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from goufu.core.fields import CivilDate, Group, Line, Mark
from goufu.core.measures import Asked, Measured, measure
from goufu.parties.authority import covers
from goufu.rooms.experience.refusals import CardDoesNotFit
from goufu.rooms.pilots.interface import coverage_of, measure_named

_LARGEST = 10**14


class FigureComputed(Group):
    """The query of a figure; its value is computed."""

    measure: Annotated[str, Mark("measure"), Field(title="Measure", max_length=64)]
    region: Annotated[str, Mark("region"), Field(title="Division", pattern=r"^\d{6}$")]
    since: Annotated[CivilDate, Field(title="First day")]
    until: Annotated[CivilDate, Field(title="Last day")]


class FigureTyped(Group):
    """A figure that the platform's records do not show."""

    title: Annotated[Line, Field(title="What it counts")]
    value: Annotated[int, Field(title="Value", strict=True, ge=-_LARGEST, le=_LARGEST)]
    unit: Annotated[Line, Field(title="Unit", max_length=24)]
    source: Annotated[Line, Field(title="Source", description="Which account or table it was counted in.")]


@dataclass(frozen=True)
class Recomputed:
    """A stated figure beside what the same query gives now; None where no room answers the measure any more."""

    stated: Mapping[str, Any]
    now: Measured | None

    @property
    def same(self) -> bool:
        """Whether the records still give what was stated."""
        found = self.now
        return found is not None and (found.value, found.out_of) == (self.stated["value"], self.stated["out_of"])


def state_figures(
    computed: Sequence[FigureComputed], typed: Sequence[FigureTyped], home: str, day: date
) -> list[dict[str, Any]]:
    """The figures as a card keeps them: the computed ones with the value of that day, then the typed ones."""
    told = [{"kind": "typed", "day": day.isoformat(), **each.model_dump(mode="json")} for each in typed]
    return [_computed(each, home, day) for each in computed] + told


def _computed(given: FigureComputed, home: str, day: date) -> dict[str, Any]:
    _fits(given, home, day)
    of = measure_named(given.measure)
    found = measure(of, Asked(given.region, given.since, given.until)) if of else None
    if of is None or found is None:
        raise CardDoesNotFit(
            "No records answer the measure “{measure}”.", field="computed", measure=given.measure,
            cure="Choose a measure of the list, or state the figure as a typed one with its source.",
        )  # fmt: skip
    known = coverage_of(given.region, given.since, given.until)
    return {
        "kind": "computed", "day": day.isoformat(), **given.model_dump(mode="json"), "value": found.value,
        "out_of": found.out_of, "on_platform": known.on_platform, "known": known.known,
        "entries": list(found.entries),
    }  # fmt: skip


def _fits(given: FigureComputed, home: str, day: date) -> None:
    if not (covers(home, given.region) or covers(given.region, home)):
        raise CardDoesNotFit(
            "A figure of {region} is no figure of this county.", field="computed", region=given.region,
            cure="Name your own division, or the prefecture or province around it.",
        )  # fmt: skip
    if not given.since <= given.until <= day:
        raise CardDoesNotFit(
            "The span from {since} to {until} is not over, or ends before it begins.", field="computed",
            since=given.since, until=given.until, cure="Give a first day, and a last day up to today.",
        )  # fmt: skip


def computed_again(figures: Sequence[Mapping[str, Any]]) -> list[Recomputed]:
    """The computed figures of a card, each beside what its query gives now."""
    return [_again(each) for each in figures if each["kind"] == "computed"]


def _again(stated: Mapping[str, Any]) -> Recomputed:
    of = measure_named(stated["measure"])
    span = (date.fromisoformat(stated["since"]), date.fromisoformat(stated["until"]))
    return Recomputed(stated, measure(of, Asked(stated["region"], *span)) if of else None)
