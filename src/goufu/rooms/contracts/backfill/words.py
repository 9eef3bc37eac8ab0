"""The words by which a register's columns are known; a county's folder may add its own.

`localities/<code>_<name>/contract_headings.csv` has lines `heading,field`.
"""

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from goufu.base.sheets.headings import words_of_locality

_SHIPPED = Path(__file__).parents[1] / "data" / "contract_headings.csv"
NEEDED = ("number", "provider", "amount", "signed_on", "ends")
MONEY = ("amount", "budget", "advance", "paid", "part")


def columns(at: str, localities: Path | None) -> Mapping[str, str]:
    """Heading to field, the county's own words over the usual ones."""
    usual = _usual()
    return {**usual, **words_of_locality(at, localities, "contract_headings.csv", set(usual.values()))}


@cache
def _usual() -> Mapping[str, str]:
    with _SHIPPED.open(encoding="utf-8", newline="") as lines:
        return {row[0]: row[1] for row in csv.reader(lines) if len(row) > 1}
