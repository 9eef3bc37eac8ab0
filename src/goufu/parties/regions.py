"""The divisions that are known by name: Sichuan's, and those of the reform in Xishuangbanna. Provenance in
`data/regions.md`.
"""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from goufu.base.errors import BadValue

_DATA = Path(__file__).parent / "data" / "regions.csv"


class UnknownRegion(BadValue):
    """No division with this code is shipped."""

    problem, context = "unknown-region", "core"


@dataclass(frozen=True)
class Region:
    """A division after GB/T 2260. `pilot` is `social_organizations`, `institutions` or empty."""

    code: str
    name_zh: str
    name_en: str
    level: str
    parent: str
    pilot: str

    def name(self, lang: str) -> str:
        """Its name in `lang` (`"zh"` or `"en"`)."""
        return self.name_zh if lang.startswith("zh") else self.name_en

    def full_name(self, lang: str) -> str:
        """Its name with the divisions it lies in: 四川省自贡市富顺县; Fushun County, Zigong, Sichuan."""
        names = [each.name(lang) for each in _line(self)]
        return "".join(reversed(names)) if lang.startswith("zh") else ", ".join(names)


def region(code: str) -> Region:
    """The division with this code, or `UnknownRegion`."""
    found = _by_code().get(code)
    if found is None:
        raise UnknownRegion(
            "No division has the code {code}.", field="region", code=code, cure="Look for it in the list of divisions."
        )
    return found


def all_regions() -> tuple[Region, ...]:
    """Every division known by name, in order of code."""
    return tuple(_by_code().values())


def pilot_regions() -> tuple[Region, ...]:
    """The six regions of Sichuan's pilot."""
    return tuple(each for each in all_regions() if each.pilot == "social_organizations")


@cache
def _by_code() -> dict[str, Region]:
    with _DATA.open(encoding="utf-8", newline="") as lines:
        return {row["code"]: Region(**row) for row in csv.DictReader(lines)}


def _line(division: Region) -> list[Region]:
    """The division and those it lies in, without the whole nation."""
    found = [division]
    while found[-1].parent in _by_code() and found[-1].parent != "000000":
        found.append(_by_code()[found[-1].parent])
    return found
