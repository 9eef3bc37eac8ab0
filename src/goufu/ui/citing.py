"""Verdicts, articles and clocks, from what the kernel knows to what a page shows."""

from collections.abc import Iterable
from datetime import date

from django.urls import reverse
from django.utils.translation import pgettext

from goufu.base.workdays import UncertainCalendar
from goufu.core.judge import name_of, question_named
from goufu.core.lawbook import the_law
from goufu.core.models import RunningClock
from goufu.law import Answer, Ruling
from goufu.ui.show import Citation, ClockView, Link, VerdictView
from goufu.ui.words import chinese, resting_clock, running_clock


def lang() -> str:
    """The reader's language as the law book calls it."""
    return "zh" if chinese() else "en"


def citation(answer: Answer) -> Citation:
    """The article behind an answer; marked when its text has not been confirmed."""
    return Citation(answer.citation(lang()), reverse("web:rule", args=[answer.rule]), answer.standing != "confirmed")


def citation_of_rule(rule_id: str) -> Citation | None:
    """The article of a rule by its id, as the ledger keeps it."""
    rule = next((each for each in the_law().rules if each.file.id == rule_id), None)
    if rule is None:
        return None
    name = rule.instrument.name_zh if chinese() else rule.instrument.name_en
    label = f"{name} {rule.file.article}".strip()
    return Citation(label, reverse("web:rule", args=[rule_id]), rule.file.standing != "confirmed")


def verdicts_of(rulings: Iterable[Ruling], *, settled: Iterable[str] = (), settle: str = "") -> tuple[VerdictView, ...]:
    """Every answer of every ruling; `settle` is the address of the act that decides an uncertain question."""
    return tuple(view for ruling in rulings for view in _views(ruling, frozenset(settled), settle))


def _views(ruling: Ruling, settled: frozenset[str], settle: str) -> Iterable[VerdictView]:
    question, title = name_of(ruling.question), ruling.question.title(lang())
    decided = pgettext("ui", "An office has decided that the procedure may go on.") if question in settled else ""
    link = Link(pgettext("ui", "Who decides this"), f"{settle}?question={question}") if settle and not decided else None
    if not ruling.answers:
        yield VerdictView("uncertain", title, facts=ruling.text(lang()), settle=link, decided=decided)
    for answer in ruling.answers:
        uncertain = answer.verdict.value == "uncertain"
        yield VerdictView(
            answer.verdict.value,
            title,
            citation(answer),
            facts=answer.text(lang()),
            cure=answer.cure(lang()) or "",
            settle=link if uncertain else None,
            decided=decided if uncertain else "",
        )


def clock_view(clock: RunningClock, today: date) -> ClockView:
    """A running, met or uncertain clock in words."""
    kind = question_named(clock.kind).title(lang())
    if clock.met_on is not None:
        if clock.due is not None and clock.met_on > clock.due:
            return running_clock(
                kind, clock.due, (clock.due - clock.met_on).days, citation=citation_of_rule(clock.rule)
            )
        return resting_clock(kind, "met", due=clock.due)
    if clock.due is None:
        return resting_clock(kind, "unsure", why=pgettext("ui", "The year's calendar has not been announced."))
    working = clock.unit == "working"
    left = _left(clock.due, today, working=working)
    return running_clock(kind, clock.due, left, working=working, citation=citation_of_rule(clock.rule))


def _left(due: date, today: date, *, working: bool) -> int:
    if not working:
        return (due - today).days
    calendar = the_law().calendar
    try:
        if due >= today:
            return calendar.working_days_between(today, due)
        return -calendar.working_days_between(due, today)
    except UncertainCalendar:
        return (due - today).days
