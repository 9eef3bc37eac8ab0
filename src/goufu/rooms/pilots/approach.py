"""What the room of the roll-out tells the boards of this one, by functions in its `facts.py`.

How near each county of the province has come to the programme, where its page is, and which steps are owed on its
plan or its application. Neither room imports the other.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Final

from django.utils.translation import pgettext_lazy

from goufu.core.cases import Case
from goufu.core.registry import part_of_each_room

COUNTY: Final = "county"
PREFECTURE: Final = "prefecture"
PROVINCE: Final = "province"
STUDYING: Final = "studying"
APPLIED: Final = "applied"
ACCEPTED: Final = "accepted"
CLOSED, UNDER_WAY, DESIGNATED = 6, 5, 4
STEPS = {
    CLOSED: pgettext_lazy("pilots", "All items closed"),
    UNDER_WAY: pgettext_lazy("pilots", "Under way"),
    DESIGNATED: pgettext_lazy("pilots", "Designated, no list yet"),
    3: pgettext_lazy("pilots", "Application accepted"),
    2: pgettext_lazy("pilots", "Applied"),
    1: pgettext_lazy("pilots", "Studying"),
    0: pgettext_lazy("pilots", "Not in the programme"),
}
"""The steps of a county, the furthest first, with what they are called."""
_NEAR = {STUDYING: 1, APPLIED: 2, ACCEPTED: 3}


def step_number(near: str, *, designated: bool, closed: bool | None) -> int:
    """The step of `STEPS` that a county has reached; `closed` is None where it has no task list."""
    if not designated:
        return _NEAR.get(near, 0)
    return DESIGNATED if closed is None else CLOSED if closed else UNDER_WAY


@dataclass(frozen=True)
class Approach:
    """How near a county is: `step` is empty, or one of the three above; `readiness_bp` is in basis points, None where
    too little is known; `href` is the county's own page.
    """

    step: str
    readiness_bp: int | None
    href: str


@dataclass(frozen=True)
class Owed:
    """A step that somebody owes on a case of a later room: who, which act, by when (None where no day is named)."""

    case: Case
    who: str
    act: str
    due: date | None = None


Teller = Callable[[date], Mapping[str, Approach]]
Debtor = Callable[[str], Iterable[Owed]]


def tells_approaches(teller: Teller) -> Teller:
    """Mark a function that tells, for a civil day, how near every county is."""
    teller.__dict__["tells_approaches"] = True
    return teller


def tells_owed(debtor: Debtor) -> Debtor:
    """Mark a function that tells which steps are owed in a division."""
    debtor.__dict__["tells_owed"] = True
    return debtor


def approaches(day: date) -> dict[str, Approach]:
    """How near each county is on that day, by its code."""
    return {code: found for teller in _marked("tells_approaches") for code, found in teller(day).items()}


def owed_elsewhere(region: str) -> list[Owed]:
    """The steps owed in a division on cases of later rooms."""
    return [owed for debtor in _marked("tells_owed") for owed in debtor(region)]


@cache
def _marked(mark: str) -> tuple[Callable[..., Any], ...]:
    return tuple(
        each
        for _, module in part_of_each_room("facts")
        for each in vars(module).values()
        if callable(each) and mark in getattr(each, "__dict__", {})
    )
