"""The words by which columns, headings, mechanisms and units are known; a county's folder may add its own.

`localities/<code>_<name>/task_headings.csv` has lines `heading,field`, `task_units.csv` one unit a line.
"""

import csv
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from goufu.base.sheets.days import plain
from goufu.base.sheets.headings import rows_of_locality, words_of_locality
from goufu.parties.regions import region
from goufu.rooms.pilots.kinds import Heading, Mechanism

_SHIPPED = Path(__file__).parents[1] / "data"
FIELDS = (
    "number",
    "heading",
    "mechanism",
    "text_zh",
    "text_en",
    "lead_unit",
    "cooperating",
    "due",
    "target",
    "evidence",
)
NEEDED = ("number", "text_zh", "lead_unit")
_TOWNS = re.compile(r"^(各|有关|相关|全县|全市|全区)?.{0,12}(镇|乡|街道|村|社区)")
_EVERY = re.compile(r"^(各|有关|相关).{1,14}(部门|单位|机关|局)$")
_HEADINGS = {
    "总体要求": Heading.GENERAL, "主要目标": Heading.OBJECTIVE,
    "工作目标": Heading.OBJECTIVE, "重点任务": Heading.KEY_TASK,
    "主要任务": Heading.KEY_TASK, "保障措施": Heading.SUPPORT, "组织保障": Heading.SUPPORT, "其他": Heading.OTHER,
}  # fmt: skip
_MECHANISMS = {
    "供需匹配": Mechanism.MATCHING, "供需对接": Mechanism.MATCHING, "信息公开": Mechanism.DISCLOSURE,
    "全程监管": Mechanism.OVERSIGHT, "绩效评价": Mechanism.ASSESSMENT, "激励支持": Mechanism.INCENTIVES,
    "孵化培育": Mechanism.INCUBATION,
}  # fmt: skip


def columns(at: str, localities: Path | None) -> Mapping[str, str]:
    """Heading to field, the county's own words over the usual ones."""
    return {**_usual(), **words_of_locality(at, localities, "task_headings.csv", FIELDS)}


@cache
def _usual() -> Mapping[str, str]:
    with (_SHIPPED / "task_headings.csv").open(encoding="utf-8", newline="") as lines:
        return {row[0]: row[1] for row in csv.reader(lines) if len(row) > 1}


def heading_of(text: str) -> Heading | None:
    """The part of the document; a mechanism's name stands for the key tasks."""
    found = next((kind for word, kind in _HEADINGS.items() if word in text), None)
    return found or (Heading.KEY_TASK if mechanism_of(text) else None)


def mechanism_of(text: str) -> Mechanism | None:
    """The mechanism that a text names."""
    return next((kind for word, kind in _MECHANISMS.items() if word in text), None)


class Units:
    """The units that exist: the usual departments of a county, its townships, and what its folder adds."""

    def __init__(self, at: str, localities: Path | None) -> None:
        with (_SHIPPED / "task_units.csv").open(encoding="utf-8", newline="") as lines:
            self.known = {row[0] for row in csv.reader(lines) if row}
        self.known |= {plain(row[0]) for row in rows_of_locality(at, localities, "task_units.csv") if row}
        self.places = [region(at).name_zh, *(region(each).name_zh for each in (f"{at[:4]}00", f"{at[:2]}0000"))]

    def exists(self, name: str) -> bool:
        """Whether a unit of that name can be."""
        bare_name = name
        for place in self.places:
            bare_name = bare_name.removeprefix(place)
        short = re.sub(r"^[县市区州省]", "", bare_name)
        names = {name, bare_name, short}
        return bool(names & self.known) or bool(_TOWNS.match(short)) or bool(_EVERY.match(short))
