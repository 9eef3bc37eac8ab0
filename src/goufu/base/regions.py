"""Division codes after GB/T 2260: six digits, two each for province, prefecture and county."""

from __future__ import annotations

import re
from functools import cache

from goufu.base.errors import BadValue

NATION = "000000"
_SHAPE = re.compile(r"[1-8]\d{5}", re.ASCII)


class BadRegion(BadValue):
    """A code that cannot be a division code."""

    problem = "bad-region"


def check_region(code: str, field: str | None = None) -> str:
    """``code`` if it has the shape of a division code (or is the whole nation, ``000000``)."""
    wrong = not _SHAPE.fullmatch(code) or (code[2:4] == "00" and code[4:] != "00")
    if wrong and code != NATION:
        raise BadRegion(
            "“{value}” is not a division code.",
            field=field,
            value=code,
            cure="Give six digits after GB/T 2260, such as 510322.",
        )
    return code


def level(code: str) -> str:
    """``nation``, ``province``, ``prefecture`` or ``county``."""
    if code == NATION:
        return "nation"
    return "province" if code.endswith("0000") else "prefecture" if code.endswith("00") else "county"


@cache
def chain(code: str) -> tuple[str, ...]:
    """The nation, the province, the prefecture and the county that ``code`` lies in, itself included, widest first."""
    steps = (NATION, code[:2] + "0000", code[:4] + "00", code)
    return tuple(dict.fromkeys(steps))


def within(code: str, area: str) -> bool:
    """Whether ``code`` is ``area`` or lies in it."""
    return area in chain(code)
