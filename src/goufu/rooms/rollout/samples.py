"""The made-up plans of the six regions and the made-up criteria: for trying. The real ones are not public."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parent / "data" / "synthetic_plans.toml"


@cache
def _read() -> dict[str, Any]:
    with _DATA.open("rb") as file:
        return tomllib.load(file)


def sample_plans() -> list[dict[str, Any]]:
    """Region, title, parts and money of each made-up plan; those that lend stand before those that borrow."""
    plans = [dict(each) for each in _read()["plan"]]
    lenders = {part["borrowed_region"] for each in plans for part in each["parts"] if "borrowed_region" in part}
    return sorted(plans, key=lambda each: (each["region"] not in lenders, each["region"]))


def with_lenders(parts: list[dict[str, Any]], plans: Mapping[str, str]) -> list[dict[str, Any]]:
    """Parts as an act takes them: a region that is borrowed from, by the reference of its plan."""
    found = []
    for each in parts:
        part = {name: value for name, value in each.items() if name != "borrowed_region"}
        if "borrowed_region" in each:
            part["borrowed_from"] = plans[each["borrowed_region"]]
        found.append(part)
    return found


def sample_criteria() -> list[dict[str, Any]]:
    """The made-up criteria of admission."""
    return [dict(each) for each in _read()["criterion"]]
