"""The law book: it is asked, and it counts."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Protocol

from goufu.base.canonical import plain
from goufu.base.regions import NATION, chain, within
from goufu.base.workdays import CalendarPort, UncertainCalendar, WorkCalendar, after_years
from goufu.law.answering import Answering, Counting, Length, Outcome, uncertain
from goufu.law.figures import Circumstances, Figures, FiguresPort, MissingFigure, Proposed, Remembered
from goufu.law.loader import LocalityFigures, Rule, locality_rules, shipped_rules
from goufu.law.question import Period, Question
from goufu.law.verdict import NO_ANSWER, NO_CALENDAR, Answer, Due, MethodTraits, Ruling, Verdict, worst
from goufu.law.wording import Wording

MOST_HEARD = 10_000
"""Questions of so many days and places are remembered."""
Hearing = tuple[tuple[Rule, tuple[Circumstances, ...]], ...]
NO_FIGURE = "The figure “{figure:names}” is not set for {at} on {on:date}; the competent office must set or decide it."
NOT_YET = "The rule is in force only from {since:date}; it does not bind a purchase of {on:date}."
SHUTS_OUT = "A figure set for {region} would burden or shut out providers ({rule}); it is not applied."


class StandingsPort(Protocol):
    """Which believed rules a competent office has confirmed."""

    def confirmed(self, rule: str) -> str | None:
        """The office that confirmed ``rule``, or None."""


class _Nothing:
    def confirmed(self, rule: str) -> str | None:  # noqa: ARG002
        return None


class _Assumed:
    def __init__(self, rules: Collection[str], known: StandingsPort) -> None:
        self._rules, self._known = rules, known

    def confirmed(self, rule: str) -> str | None:
        return "assumed" if rule in self._rules else self._known.confirmed(rule)


class Law:
    """Answers questions and counts periods, by date, place and method. It knows no database and no clock."""

    def __init__(
        self, rules: Sequence[Rule], figures: Sequence[FiguresPort], standings: StandingsPort, calendar: WorkCalendar
    ) -> None:
        self.rules = tuple(rules)
        self.calendar = calendar
        self._ports = tuple(figures)
        self._standings = standings
        self._confirmed: dict[str, bool] = {}
        self._heard: dict[tuple[Any, ...], Hearing] = {}

    def proposing(self, proposed: Proposed) -> Law:
        """The same book with figures that are only proposed: what it says changes nothing."""
        ports = [proposed.over(port) for port in self._ports]
        return Law(self.rules, [*ports, proposed], self._standings, self.calendar)

    def confirming(self, rules: Collection[str]) -> Law:
        """The same book as if an office had confirmed these rules: what it says changes nothing."""
        return Law(self.rules, self._ports, _Assumed(frozenset(rules), self._standings), self.calendar)

    def counting_by(self, calendar: WorkCalendar) -> Law:
        """The same book by another calendar, for an estimate: what it says changes nothing."""
        return Law(self.rules, self._ports, self._standings, calendar)

    @cached_property
    def _by_question(self) -> Mapping[type[Question], tuple[Rule, ...]]:
        found: dict[type[Question], list[Rule]] = {}
        for rule in self.rules:
            found.setdefault(rule.declared.question, []).append(rule)
        return {question: tuple(rules) for question, rules in found.items()}

    def answering(self, question: type[Question]) -> tuple[Rule, ...]:
        """Every rule that answers ``question``, in force or not."""
        return self._by_question.get(question, ())

    def ask(self, question: Question, *, on: date, at: str, method: MethodTraits | None = None) -> Ruling:
        """The ruling on ``question`` by the law of the day ``on`` in the division ``at`` for ``method``."""
        around = Circumstances(on, at, method.traits if method else frozenset(), self.calendar)
        hearing = self._hearing(type(question), around, method)
        answers = tuple(answer for rule, places in hearing for answer in self._answers(rule, question, around, places))
        if not hearing:
            rules = (rule for rule in self.answering(type(question)) if _concerns(rule, at, method))
            answers = tuple(_not_yet(rule, on) for rule in rules if rule.since > on)[:1]
        return Ruling(question, on, at, method, answers)

    def _hearing(self, question: type[Question], around: Circumstances, method: MethodTraits | None) -> Hearing:
        """The rules in force that concern the case, each with the places it is asked for: the nation, then divisions
        with figures of their own. It follows from day, place and method, and a day's acts of a division share it.
        """
        key = (question, around.on, around.at, method)
        if (known := self._heard.get(key)) is not None:
            return known
        rules = [rule for rule in self.answering(question) if _concerns(rule, around.at, method)]
        found = tuple(
            (rule, tuple(replace(around, at=region) for region in [NATION, *self._local_regions(rule, around)]))
            for rule in rules
            if rule.in_force(around.on)
        )
        if len(self._heard) > MOST_HEARD:
            self._heard.clear()
        self._heard[key] = found
        return found

    def _answers(
        self, rule: Rule, question: Question, around: Circumstances, places: tuple[Circumstances, ...]
    ) -> list[Answer]:
        given: list[Answer] = []
        for place in places:
            figures = self._figures(rule, place)
            outcome = _speak(rule, question, figures, around)
            if outcome is not None:
                given.append(self._answer(rule, outcome, figures, local=place.at != NATION or rule.region != NATION))
        return _without_loosening(rule, _without_filled_blank(given), around.at)

    def _local_regions(self, rule: Rule, around: Circumstances) -> list[str]:
        if not rule.file.slots:
            return []
        figures = self._figures(rule, around)
        return [region for region in chain(around.at)[1:] if figures.set_locally(region)]

    def _figures(self, rule: Rule, around: Circumstances) -> Figures:
        return Figures(rule.file.slots, rule.file.words, self._ports, around)

    def standing(self, rule: Rule) -> str:
        """``confirmed`` or ``believed``, the offices' confirmations included."""
        if rule.file.standing == "confirmed":
            return "confirmed"
        known = self._confirmed
        if rule.file.id not in known:
            known[rule.file.id] = self._standings.confirmed(rule.file.id) is not None
        return "confirmed" if known[rule.file.id] else "believed"

    def _answer(self, rule: Rule, outcome: Outcome, figures: Figures, *, local: bool) -> Answer:
        standing = self.standing(rule)
        verdict = outcome.verdict
        if verdict is Verdict.REFUSED and standing == "believed":
            verdict = Verdict.WARNED
        declared = rule.declared
        return Answer(
            rule.file.id, rule.instrument.slug, rule.file.article, verdict, standing, plain(outcome.said), figures.used,
            local, rule.file.article_seen, declared.protects, _wording(rule, outcome),
            _cure(rule, outcome), cited(rule),
        )  # fmt: skip

    def count(self, period: Period, *, on: date, at: str, method: MethodTraits | None = None) -> Due:
        """The day ``period`` ends; of a national and a local figure the day that protects more."""
        around = Circumstances(on, at, method.traits if method else frozenset(), self.calendar)
        found = [due for rule in self._counting(period, on, at, method) for due in self._dues(rule, period, around)]
        if not found:
            return Due(None, 0, "", "", "", "", "believed", NO_ANSWER)
        return min(found, key=lambda due: (due.day is None, due.day))

    def _counting(self, period: Period, on: date, at: str, method: MethodTraits | None) -> Iterator[Rule]:
        rules = self.answering(type(period))
        return (rule for rule in rules if rule.in_force(on) and _concerns(rule, at, method))

    def _dues(self, rule: Rule, period: Period, around: Circumstances) -> Iterator[Due]:
        nearer = [] if rule.declared.binds == "provider" else self._local_regions(rule, around)
        for region in [NATION, *nearer]:
            try:
                length = _length(rule, period, self._figures(rule, replace(around, at=region)))
            except MissingFigure:
                continue
            if length is None:
                return
            yield self._due(rule, period, length, local=region != NATION)

    def _due(self, rule: Rule, period: Period, length: Length, *, local: bool) -> Due:
        day, why, missing = None, None, None
        try:
            day = self.day_after(period.start, length)
        except UncertainCalendar as error:
            missing, why = error.year, error.message
        return Due(
            day, length.count, length.unit, rule.file.id, rule.instrument.slug, rule.file.article, self.standing(rule),
            why, local, missing, Wording(rule.declared.wording, rule.file.chinese.get("refusal")), cited(rule),
        )  # fmt: skip

    def day_after(self, start: date, length: Length) -> date:
        """The last day of a period; raises :class:`UncertainCalendar` where a year has no table."""
        if length.unit == "working":
            return self.calendar.after_working_days(start, length.count)
        if length.unit == "calendar":
            return self.calendar.after_calendar_days(start, length.count)
        return after_years(start, length.count)


def load_law(
    *, figures: FiguresPort | None = None, standings: StandingsPort | None = None,
    calendar: CalendarPort | None = None, localities: Path | None = None,
) -> Law:  # fmt: skip
    """The law book: shipped instruments, then the localities' files, then the overlays that acts wrote.

    The book remembers what the overlays said; load it anew when they change.
    """
    local = locality_rules(localities) if localities else ()
    shipped = [LocalityFigures(localities)] if localities else []
    ports = [Remembered(port) for port in (*shipped, *([figures] if figures else []))]
    return Law([*shipped_rules(), *local], ports, standings or _Nothing(), WorkCalendar(calendar))


def _concerns(rule: Rule, at: str, method: MethodTraits | None) -> bool:
    name, traits = (method.name, method.traits) if method else (None, frozenset[str]())
    return within(at, rule.region) and rule.declared.speaks_of(name, traits)


def _speak(rule: Rule, question: Question, figures: Figures, around: Circumstances) -> Outcome | None:
    assert isinstance(rule.spoken, Answering)
    try:
        return rule.spoken(question, figures)
    except MissingFigure as missing:
        return uncertain(figure=missing.slot.name, at=around.at, on=around.on)
    except UncertainCalendar as error:
        return uncertain(year=error.year)


def _length(rule: Rule, period: Period, figures: Figures) -> Length | None:
    assert isinstance(rule.spoken, Counting)
    return rule.spoken(period, figures)


def _unset(outcome: Outcome) -> bool:
    return outcome.verdict is Verdict.UNCERTAIN and outcome.said.keys() in ({"figure", "at", "on"}, {"year"})


def _wording(rule: Rule, outcome: Outcome) -> Wording:
    declared, chinese = rule.declared, rule.file.chinese
    if outcome.verdict is Verdict.ALLOWED and declared.told and outcome.said:
        return Wording(declared.told, chinese.get("told"))
    if outcome.verdict is Verdict.ALLOWED:
        return _gist(rule.file.gist_en, rule.file.gist_zh)
    if _unset(outcome):
        return Wording(NO_CALENDAR if "year" in outcome.said else NO_FIGURE)
    if outcome.verdict is Verdict.WARNED and declared.warning:
        return Wording(declared.warning, chinese.get("warning"))
    if outcome.verdict is Verdict.UNCERTAIN and declared.doubt:
        return Wording(declared.doubt, chinese.get("doubt"))
    return Wording(declared.wording, chinese.get("refusal"))


def _cure(rule: Rule, outcome: Outcome) -> Wording | None:
    if rule.declared.cure is None or _unset(outcome):
        return None
    return Wording(rule.declared.cure, rule.file.chinese.get("cure"))


@cache
def _gist(en: str, zh: str) -> Wording:
    return Wording(_literal(en), _literal(zh))


def _literal(gist: str) -> str:
    return gist.replace("{", "{{").replace("}", "}}")


def cited(rule: Rule) -> Wording:
    """Instrument and article of a rule by name."""
    return _citation(rule.instrument.name_en, rule.instrument.name_zh, rule.file.article)


@cache
def _citation(en: str, zh: str, article: str) -> Wording:
    prefix = "art. " if article[0].isdigit() else ""
    return Wording(_literal(f"{en}, {prefix}{article}"), _literal(f"《{zh}》{_article_in_chinese(article)}"))


def _article_in_chinese(article: str) -> str:
    """``第28条、第29条`` for ``28, 29``, ``第1项`` for ``item 1``; a part known by words alone is not numbered."""
    if article[0].isdigit():
        return "、".join(f"第{number}条" for number in article.split(", "))
    number = article.removeprefix("item ")
    return f"第{number}项" if number.isdigit() else ""


def _not_yet(rule: Rule, on: date) -> Answer:
    return Answer(
        rule.file.id, rule.instrument.slug, rule.file.article, Verdict.ALLOWED, rule.file.standing,
        {"since": rule.since.isoformat(), "on": on.isoformat()}, protects=rule.declared.protects,
        wording=Wording(NOT_YET), cited=cited(rule),
    )  # fmt: skip


def _without_filled_blank(given: list[Answer]) -> list[Answer]:
    """A locality fills a declared blank: then the wider answers that only lacked the figure fall away."""
    last_blank = max((place for place, answer in enumerate(given) if "figure" in answer.facts), default=-1)
    return given[last_blank + 1 :] or given


def _without_loosening(rule: Rule, given: list[Answer], at: str) -> list[Answer]:
    """A local figure or rule that falls harder on providers than the national one shuts them out: it is not applied."""
    if rule.declared.binds != "provider":
        return given
    national = [answer for answer in given if not answer.local]
    floor = worst([answer.verdict for answer in national]) if national else Verdict.ALLOWED
    kept = [answer for answer in given if not answer.local or worst([floor, answer.verdict]) is floor]
    barred = [_shut_out(answer, at) for answer in given if answer not in kept]
    return kept + barred


def _shut_out(answer: Answer, at: str) -> Answer:
    facts: dict[str, Any] = {"rule": answer.rule, "region": at}
    return Answer(
        "no-local-only", "fair_competition", "9", Verdict.WARNED, "confirmed", facts, answer.figures, local=True,
        protects="bidders", wording=Wording(SHUTS_OUT),
        cited=Wording("Fair Competition Review Regulation, art. 9", "《公平竞争审查条例》第9条"),
    )  # fmt: skip
