"""The items of the guidance catalogue: the central one as shipped, and where each has its place."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True)
class Item:
    """An item of the guidance catalogue. `verified` says whether it was compared with the official text."""

    code: str
    name_zh: str
    name_en: str
    parent: str
    level: int
    verified: bool

    def name(self, lang: str) -> str:
        """Its name in `lang` (`"zh"` or `"en"`)."""
        return self.name_zh if lang.startswith("zh") else self.name_en

    @property
    def content_kind(self) -> str:
        """`public_service` for the items under A, `auxiliary_service` for those under B."""
        return "public_service" if self.code.startswith("A") else "auxiliary_service"


@cache
def central() -> Mapping[str, Item]:
    """The central catalogue as shipped, by code, in its own order."""
    return {
        row["code"]: Item(
            row["code"], row["name_zh"], row["name_en"], row["parent"], int(row["level"]), row["source"].startswith("S")
        )
        for row in rows("central.csv")
    }


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a shipped table."""
    with (DATA / name).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)
