"""The regions of the pilot programme and what was found about each."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from goufu.core.measures import Measure
from goufu.parties.regions import Region, region
from goufu.rooms.pilots.approach import (
    ACCEPTED,
    APPLIED,
    COUNTY,
    PREFECTURE,
    PROVINCE,
    STEPS,
    STUDYING,
    Approach,
    Owed,
    step_number,
    tells_approaches,
    tells_owed,
)
from goufu.rooms.pilots.kinds import Mechanism
from goufu.rooms.pilots.measures import CONTRACTS_IN_TIME, MEASURES, PURCHASES_ON_PLATFORM
from goufu.rooms.pilots.models import Designation, Programme, TaskItem, TaskList
from goufu.rooms.pilots.refusals import NoList
from goufu.rooms.pilots.show import How
from goufu.rooms.pilots.steps import Step, steps
from goufu.rooms.pilots.ticks import Known, coverage_of

__all__ = [
    "ACCEPTED",
    "APPLIED",
    "CONTRACTS_IN_TIME",
    "COUNTY",
    "MECHANISMS",
    "PREFECTURE",
    "PROVINCE",
    "PURCHASES_ON_PLATFORM",
    "STEPS",
    "STUDYING",
    "Approach",
    "How",
    "ItemView",
    "Known",
    "Owed",
    "Pilot",
    "Step",
    "coverage_of",
    "designated",
    "designations",
    "item_view",
    "list_from_file",
    "list_in_force",
    "measure_named",
    "measures",
    "open_programmes",
    "pilot",
    "pilots",
    "regions_with_list",
    "step_number",
    "steps",
    "steps_of_lists",
    "tells_approaches",
    "tells_owed",
]

MECHANISMS = {each.value: each.title_en for each in Mechanism if each is not Mechanism.NONE}
"""The programme's mechanisms with their titles, which are messages of this room."""
_DATA = Path(__file__).parent / "data" / "pilots.csv"


@dataclass(frozen=True)
class Pilot:
    """A pilot region. `population` is rounded and to be verified; None where it was not found."""

    region: Region
    programme: str
    population: int | None
    population_source: str
    note: str


def pilots() -> tuple[Pilot, ...]:
    """The six regions of Sichuan's pilot, in order of their codes."""
    return tuple(each for each in _all().values() if each.programme == "social_organizations")


def designated() -> frozenset[str]:
    """The divisions that were designated for some programme."""
    return frozenset(Designation.objects.values_list("region", flat=True))


def pilot(code: str) -> Pilot | None:
    """The pilot region with this division code, or None."""
    return _all().get(code)


def list_in_force(region_code: str) -> TaskList:
    """A region's newest list, or `NoList`."""
    found = TaskList.objects.filter(region=region_code).order_by("-opened").first()
    if found is None:
        raise NoList(
            "{name} has no task list in force.", field="region", name=region(region_code).name_zh,
            cure="Put one into force first.",
        )  # fmt: skip
    return found


def list_from_file(programme: str, region_code: str, sha256: str) -> str | None:
    """The reference of the list that came from this very file, or None."""
    return (
        TaskList.objects.filter(programme=programme, region=region_code, file=sha256)
        .values_list("ref", flat=True)
        .first()
    )


def regions_with_list() -> tuple[str, ...]:
    """The divisions that have a task list in force, in order of their codes."""
    return tuple(sorted(set(TaskList.objects.values_list("region", flat=True))))


@dataclass(frozen=True)
class ItemView:
    """A task item as later rooms see it."""

    ref: str
    region: str
    number: int
    text_zh: str
    text_en: str


def item_view(ref: str) -> ItemView | None:
    """The task item of that reference, or None."""
    item = TaskItem.objects.filter(ref=ref).first()
    return ItemView(item.ref, item.region, item.number, item.text_zh, item.text_en) if item else None


def measures() -> tuple[Measure, ...]:
    """The measures that a figure may name, in their order."""
    return tuple(MEASURES.values())


def measure_named(name: str) -> Measure | None:
    """The measure of that name, or None."""
    return MEASURES.get(name)


def open_programmes() -> tuple[tuple[str, str, str], ...]:
    """Reference, Chinese and English title of each programme that is under way, the newest first."""
    found = Programme.objects.filter(state="open").order_by("-opened")
    return tuple((each.ref, each.title, each.title_en or each.title) for each in found)


def designations(programme: str = "") -> Mapping[str, date]:
    """The regions designated, with the day since when; of one programme, or of all."""
    found = Designation.objects.filter(programme__ref=programme) if programme else Designation.objects.all()
    return dict(found.values_list("region", "since"))


def steps_of_lists(stem: str) -> Mapping[str, bool]:
    """The regions with a task list whose code begins so, and whether all items of it are closed."""
    lists = dict(TaskList.objects.filter(region__startswith=stem).order_by("opened").values_list("region", "ref"))
    items = TaskItem.objects.filter(task_list__in=lists.values()).exclude(state__in=("closed", "dropped"))
    open_lists = set(items.values_list("task_list", flat=True))
    return {code: ref not in open_lists for code, ref in lists.items()}


@cache
def _all() -> dict[str, Pilot]:
    with _DATA.open(encoding="utf-8", newline="") as lines:
        return {row["code"]: _pilot(row) for row in csv.DictReader(lines)}


def _pilot(row: dict[str, str]) -> Pilot:
    population = int(row["population"]) if row["population"] else None
    return Pilot(region(row["code"]), row["programme"], population, row["population_source"], row["note"])
