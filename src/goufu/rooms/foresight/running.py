"""Running contracts and the latest day to begin what follows them: whose service stops, and what can still be done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from django.utils.translation import pgettext, pgettext_lazy

from goufu.base.workdays import UncertainCalendar, WorkCalendar, YearTable
from goufu.core.lawbook import the_law
from goufu.law import Law
from goufu.rooms.contracts.interface import ContractView, contracts_running
from goufu.rooms.foresight.backward import Around, Step, count_back, count_forward
from goufu.rooms.needs.interface import SMALLEST_SHOWN, PurchaseView, needs_of, purchase_of_thread, taken_up_since
from goufu.rooms.procurement.interface import Method, method_named, tender_of_thread
from goufu.ui.words import day_words

OPEN_TENDER = "open_tender"
ENDED_LATELY = timedelta(days=60)
"""A service that ended so lately is still listed when nothing follows it."""


class WeekendsAlone(WorkCalendar):
    """A calendar that takes a year without a table to have no holidays: for an estimate, never for a day of the law."""

    def __init__(self, known: WorkCalendar) -> None:
        super().__init__()
        self._known = known

    def table(self, year: int) -> YearTable:
        """The year's own table, else one with weekends alone."""
        try:
            return self._known.table(year)
        except UncertainCalendar:
            return YearTable(year, frozenset(), frozenset(), "", "weekends alone", "believed")


@dataclass(frozen=True)
class Ahead:
    """What leads from need to signing so that a service goes on after `ends`.

    `steps` by the law; `about` the same with weekends alone, where a year has no table yet.
    """

    ends: date
    method: Method
    around: Around
    steps: tuple[Step, ...]
    about: tuple[Step, ...] = ()

    @property
    def start(self) -> date | None:
        """The latest lawful day to begin; None where a year's table is missing."""
        return self.steps[0].day

    @property
    def start_about(self) -> date | None:
        """The day to begin, or its estimate."""
        return self.start or (self.about[0].day if self.about else None)

    @property
    def missing(self) -> int | None:
        """The year whose table is wanted."""
        return next((each.missing for each in self.steps if each.missing), None)


@dataclass(frozen=True)
class Running:
    """A contract in service, what it serves, and what follows it (a purchase of the same item opened since)."""

    contract: ContractView
    purchase: PurchaseView | None
    ahead: Ahead
    follows: PurchaseView | None

    @property
    def people(self) -> int:
        """How many people its needs speak of."""
        return self.purchase.people if self.purchase else 0

    def overdue(self, day: date) -> bool:
        """Whether the day to begin is past and nothing has begun."""
        begin = self.ahead.start_about
        return self.follows is None and begin is not None and begin < day


def ahead_of(ends: date, method: str, at: str, on: date, amount: int = 0, law: Law | None = None) -> Ahead:
    """The way to a contract that begins the day after `ends`, by the law of `on` in the division `at`."""
    chosen = method_named(method)
    around = Around(law or the_law(), on, at, chosen.in_law(), amount)
    steps = count_back(around, ends)
    if all(each.day for each in steps):
        return Ahead(ends, chosen, around, steps)
    guess = replace(around, law=around.law.counting_by(WeekendsAlone(around.law.calendar)))
    return Ahead(ends, chosen, around, steps, count_back(guess, ends))


def running(region_stem: str, on: date) -> list[Running]:
    """The contracts of a division that run, or ended lately with nothing after them; the day to begin nearest first."""
    return _kept(contracts_running(region_stem, on - ENDED_LATELY), on)


def _kept(contracts: Iterable[ContractView], on: date) -> list[Running]:
    found = [_running(each, on) for each in contracts]
    kept = [each for each in found if each.contract.ends >= on or each.follows is None]
    return sorted(kept, key=lambda each: (each.ahead.start_about or each.contract.ends, each.contract.ref))


def running_of(contract: ContractView, on: date, method: str = "") -> Running:
    """One contract; `method` in place of the one by which it was bought."""
    return _running(contract, on, method)


def _running(contract: ContractView, on: date, method: str = "") -> Running:
    tender, purchase = tender_of_thread(contract.thread), purchase_of_thread(contract.thread)
    by = method or (tender.method.name if tender else OPEN_TENDER)
    at = purchase.region if purchase else contract.purchaser[:6]
    follows = taken_up_since(purchase, contract.starts) if purchase else None
    return Running(contract, purchase, ahead_of(contract.ends, by, at, on, contract.amount_fen), follows)


def people_words(found: Running) -> str:
    """Who would go without: “40 elderly people”, never a number below ten."""
    groups = {each.group for each in needs_of(found.purchase.ref)} if found.purchase else set()
    one = groups.pop() if len(groups) == 1 else ""
    who = WHO.get(one) or pgettext("foresight", "people")
    if found.people < SMALLEST_SHOWN:
        return pgettext("foresight", "fewer than %(n)d %(who)s") % {"n": SMALLEST_SHOWN, "who": who}
    return pgettext("foresight", "%(n)d %(who)s") % {"n": found.people, "who": who}


def sentence(found: Running, day: date) -> str:
    """Until when one must begin, and who loses what otherwise; of the contract's own facts."""
    begin, known = found.ahead.start_about, {"who": people_words(found), "what": found.contract.title}
    known["ends"] = day_words(found.contract.ends)
    if found.follows is not None:
        return pgettext("foresight", "Taken up already: %(ref)s.") % {"ref": found.follows.ref}
    if begin is None:
        return pgettext("foresight", "%(who)s are served until %(ends)s: %(what)s.") % known
    known["day"] = day_words(begin)
    if begin < day:
        return (
            pgettext("foresight", "Should have begun by %(day)s: after %(ends)s %(who)s go without “%(what)s”.") % known
        )
    if found.ahead.start is None:
        return pgettext("foresight", "Begin by about %(day)s, or %(who)s go without “%(what)s” after %(ends)s.") % known
    return pgettext("foresight", "Begin by %(day)s, or %(who)s go without “%(what)s” after %(ends)s.") % known


def earliest_begin(found: Running, day: date) -> date | None:
    """The first day on which a new contract could run when one begins on `day`; None where a year is not known."""
    try:
        return count_forward(found.ahead.around, day)["signing"] + timedelta(days=1)
    except UncertainCalendar:
        return None


def owing(region_stem: str, on: date) -> Iterator[Running]:
    """The contracts for which something must begin soon, or should have begun."""
    near = (each for each in contracts_running(region_stem, on - ENDED_LATELY) if each.ends <= on + FARTHEST)
    for each in _kept(near, on):
        begin = each.ahead.start_about
        if each.follows is None and begin is not None and begin <= on + SOON:
            yield each


SOON = timedelta(days=60)
"""So long before its latest day a beginning is listed among what is owed."""
FARTHEST = timedelta(days=300)
"""A service that ends later need not be thought of yet: no way to a contract takes as long less `SOON`."""
WHO = {
    "elderly": pgettext_lazy("foresight", "elderly people"),
    "children": pgettext_lazy("foresight", "children and young people"),
    "disabled": pgettext_lazy("foresight", "people with disabilities"),
    "hardship": pgettext_lazy("foresight", "families in hardship"),
    "women": pgettext_lazy("foresight", "women"),
    "minority": pgettext_lazy("foresight", "speakers of minority languages"),
    "residents": pgettext_lazy("foresight", "residents"),
}
"""The groups of a need in the middle of a sentence."""


def ahead_said(ahead: Ahead, lang: str) -> dict[str, Any]:
    """The way to a new contract as plain JSON: `about` is an estimate with weekends alone, never a day of the law."""
    guess = {each.name: each.day for each in ahead.about}
    steps = [
        {
            "step": each.name,
            "day": each.day.isoformat() if each.day else None,
            "about": day.isoformat() if each.day is None and (day := guess.get(each.name)) else None,
            "missing": each.missing,
            "articles": list(dict.fromkeys(answer.citation(lang) for answer in each.why)),
        }
        for each in ahead.steps
    ]
    return {"ends": ahead.ends.isoformat(), "method": ahead.method.name, "at": ahead.around.at, "steps": steps}
