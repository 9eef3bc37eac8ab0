"""The made-up list of 61 items over the six regions: for trying. The real one is not public."""

import csv
from functools import cache
from pathlib import Path
from typing import Any

from goufu.base.sheets.days import read_day

_DATA = Path(__file__).parent / "data" / "synthetic_tasks.csv"
_YEAR = 2025


def sample_items(region: str) -> list[dict[str, Any]]:
    """A region's made-up items, as `adopt_task_list` takes them; each says in its source that it is synthetic."""
    return [_item(row) for row in _rows() if row["region"] == region]


@cache
def _rows() -> tuple[dict[str, str], ...]:
    with _DATA.open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))


def _item(row: dict[str, str]) -> dict[str, Any]:
    names = ("heading", "mechanism", "text_zh", "text_en", "lead_unit", "due_text", "target", "source")
    found = read_day(row["due_text"], _YEAR)
    return {
        **{name: row[name] for name in names},
        "number": int(row["number"]),
        "cooperating": [each for each in row["cooperating"].split("、") if each],
        "evidence": row["evidence"].split("、"),
        "due": found.day.isoformat() if found and found.day else None,
        "rule": {"measure": row["measure"], "threshold": int(row["threshold"])} if row["measure"] else None,
    }
