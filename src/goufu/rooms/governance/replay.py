"""Replay: what proposed figures would have done to the cases of the past. It reads the record and changes nothing."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from goufu.base.civil import civil_instant
from goufu.base.errors import BadValue, GoufuError
from goufu.base.regions import NATION, check_region, within
from goufu.core.judge import snake
from goufu.core.lawbook import the_law
from goufu.core.models import Entry
from goufu.law import Law
from goufu.law.facts import build, question_named
from goufu.law.figures import DatedFigure, Proposed
from goufu.law.question import Period
from goufu.law.verdict import MethodTraits, Ruling
from goufu.parties.authority import region_stem
from goufu.rooms.governance.figures import slot_of
from goufu.rooms.governance.replay_clocks import Counted, Shifted, count_again
from goufu.rooms.governance.units import typed

SINCE_EVER = date.min
MONEY = ("amount_fen", "budget_fen")
"""Public facts that say what a purchase is worth, the better one first."""


@dataclass(frozen=True)
class ProposedFigure:
    """A figure that somebody thinks of, for one division and all within it."""

    rule: str
    name: str
    region: str
    value: int
    unit: str


@dataclass(frozen=True)
class Difference:
    """A ruling that would have been another: what was asked, what is said now, what would be said; money in fen."""

    case: str
    thread: str
    act: str
    region: str
    on: date
    question: str
    before: str
    after: str
    rules: tuple[str, ...]
    text_zh: str
    text_en: str
    money_fen: int | None


@dataclass(frozen=True)
class Replayed:
    """The whole report: rulings that would differ, and periods that would have ended on another day. `unread` counts
    rulings whose question no longer takes their facts, and periods that cannot be counted again.
    """

    since: date
    until: date
    figures: tuple[ProposedFigure, ...]
    cases: int
    rulings: int
    asked: int
    unread: int
    differences: tuple[Difference, ...]
    clocks: int = 0
    shifted: tuple[Shifted, ...] = ()

    @property
    def kinds(self) -> dict[str, int]:
        """How many rulings would turn from what into what."""
        return dict(Counter(f"{each.before} > {each.after}" for each in self.differences))

    @property
    def money_fen(self) -> int:
        """The worth of the purchases concerned, each counted once."""
        return sum(dict(self._worths()).values())

    def _worths(self) -> Iterator[tuple[str, int]]:
        yield from ((each.thread, each.money_fen or 0) for each in self.differences)
        yield from ((each.thread, each.money_fen or 0) for each in self.shifted)

    @property
    def newly_late(self) -> int:
        """How many duties that were done in time would have been late."""
        return sum(each.late_after and not each.late_before for each in self.shifted)

    def as_json(self) -> dict[str, Any]:
        """The report as `goufu replay --json` prints it."""
        purchases = dict(self._worths())
        totals = {"kinds": self.kinds, "purchases": len(purchases), "newly_late": self.newly_late}
        return {**asdict(self), **totals, "money_fen": self.money_fen}


def read_figures(data: Any) -> tuple[ProposedFigure, ...]:
    """The proposed figures of a JSON file: a list of objects with rule, name, region, value and unit."""
    given = data.get("figures") if isinstance(data, Mapping) else data
    if not isinstance(given, list) or not given:
        raise BadValue("The file must hold a list of figures.", field="figures")
    return tuple(_figure(each, f"figures[{place}]") for place, each in enumerate(given))


def one_figure(rule: str, name: str, value: str, at: str) -> dict[str, Any]:
    """A figure as a person says it (`15` for 15 %, yuan for money), as `read_figures` reads it."""
    found = slot_of(rule, name)
    if found is None:
        raise BadValue("No rule “{rule}” has a figure “{name}”.", field="rule", rule=rule, name=name)
    unit = found[1].unit
    return {"rule": rule, "name": name, "region": at, "value": typed(value, unit, "value"), "unit": unit}


def _figure(each: Any, path: str) -> ProposedFigure:
    names = set(ProposedFigure.__dataclass_fields__)
    if not isinstance(each, Mapping) or set(each) != names or type(each["value"]) is not int:
        raise BadValue("{field} must have exactly: {names}.", field=path, names=", ".join(sorted(names)))
    figure = ProposedFigure(**each)
    if check_region(figure.region, path) == NATION:
        raise BadValue("{field}: a national figure is not a division's to propose.", field=path)
    slots = {(slot.of, slot.name) for rule in the_law().rules for slot in rule.file.slots.values()}
    if (figure.rule, figure.name) not in slots:
        raise BadValue(
            "{field}: no rule “{rule}” has a figure “{name}”.", field=path, rule=figure.rule, name=figure.name
        )
    return figure


def replay(figures: Iterable[ProposedFigure], *, since: date, until: date) -> Replayed:
    """Ask every stored ruling of the days `since` to `until` again, under the law as it is and as it is proposed."""
    return _Replay(tuple(figures), since, until).run()


class _Replay:
    def __init__(self, figures: tuple[ProposedFigure, ...], since: date, until: date) -> None:
        self.figures, self.since, self.until = figures, since, until
        dated = {
            (each.rule, each.name, each.region): DatedFigure(each.value, each.unit, SINCE_EVER, "proposal")
            for each in figures
        }
        self.present: Law = the_law()
        self.proposed = self.present.proposing(Proposed(dated))
        keys = {(each.rule, each.name) for each in figures}
        self.reading = [
            rule
            for rule in self.present.rules
            if any((slot.of, slot.name) in keys for slot in rule.file.slots.values())
        ]
        self.concerned = {rule.declared.question.__name__ for rule in self.reading}
        self.rulings = self.asked = self.unread = 0
        self.cases: set[str] = set()

    def run(self) -> Replayed:
        found, counted = list(self._differences()), self._counted()
        worth = _worth({each.thread for each in found} | {each.thread for each in counted.shifted})
        priced = tuple(replace(each, money_fen=worth.get(each.thread)) for each in found)
        shifted = tuple(replace(each, money_fen=worth.get(each.thread)) for each in counted.shifted)
        return Replayed(
            self.since, self.until, self.figures, len(self.cases), self.rulings, self.asked,
            self.unread + counted.unread, priced, counted.clocks, shifted,
        )  # fmt: skip

    def _counted(self) -> Counted:
        kinds = {
            snake(rule.declared.question.__name__)
            for rule in self.reading
            if issubclass(rule.declared.question, Period)
        }
        stems = {region_stem(each.region) for each in self.figures}
        return count_again(self.present, self.proposed, kinds, since=self.since, until=self.until, within=stems)

    def _differences(self) -> Iterator[Difference]:
        first, last = (civil_instant(day, time()) for day in (self.since, self.until + timedelta(days=1)))
        for case, thread, act, region, rulings in _stored(first, last):
            self.cases.add(case)
            for each in rulings or ():
                self.rulings += 1
                material = each["material"]
                if material["question"] not in self.concerned or not self._within(material["at"]):
                    continue
                self.asked += 1
                if (turned := self._turned(material)) is not None:
                    yield _difference((case, thread, act, region), material, *turned)

    def _within(self, at: str) -> bool:
        return any(within(at, each.region) for each in self.figures)

    def _turned(self, material: Mapping[str, Any]) -> tuple[Ruling, Ruling] | None:
        """Both rulings when they differ."""
        try:
            question = build(question_named(material["question"]), material["facts"])
        except GoufuError:
            self.unread += 1
            return None
        on, at = date.fromisoformat(material["on"]), material["at"]
        name = material["method"]
        method = MethodTraits(name, frozenset(material["traits"])) if name else None
        before = self.present.ask(question, on=on, at=at, method=method)
        after = self.proposed.ask(question, on=on, at=at, method=method)
        return None if before.verdict is after.verdict else (before, after)


def _stored(first: datetime, last: datetime) -> Iterator[tuple[str, str, str, str, Any]]:
    entries = Entry.objects.filter(instant__gte=first, instant__lt=last).order_by("id")
    columns = ("case_ref", "thread", "act", "region", "private__rulings")
    yield from entries.values_list(*columns).iterator(chunk_size=2_000)


def _difference(
    about: tuple[str, str, str, str], material: Mapping[str, Any], before: Ruling, after: Ruling
) -> Difference:
    case, thread, act, region = about
    decisive = tuple(answer.rule for answer in after.answers if answer.verdict is after.verdict)
    return Difference(
        case, thread, act, region, before.on, material["question"], before.verdict.value, after.verdict.value, decisive,
        after.text("zh"), after.text("en"), None,
    )  # fmt: skip


def _worth(threads: set[str]) -> dict[str, int]:
    """What each purchase is worth in fen, by the last public fact that says so."""
    known: dict[str, dict[str, int]] = {}
    for thread, body in Entry.objects.filter(thread__in=threads).order_by("id").values_list("thread", "body"):
        said = json.loads(bytes(body))
        public = {**said["public"], **said["facts"]}
        known.setdefault(thread, {}).update({name: public[name] for name in MONEY if isinstance(public.get(name), int)})
    return {
        thread: next(amounts[name] for name in MONEY if name in amounts) for thread, amounts in known.items() if amounts
    }
