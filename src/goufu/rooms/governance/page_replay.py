"""Replay pages: a draft's figures, or one that somebody thinks of, tried on past cases. Nothing is changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import pgettext

from goufu.base.civil import parse_date
from goufu.base.errors import BadValue, GoufuError
from goufu.base.regions import NATION, check_region
from goufu.core.clock import clock_of_this_installation
from goufu.core.judge import question_named
from goufu.core.lawbook import the_law
from goufu.law.figures import FigureSlot
from goufu.law.loader import Rule
from goufu.parties.authority import covers
from goufu.parties.holders import Holder
from goufu.parties.regions import all_regions
from goufu.rooms.governance import units
from goufu.rooms.governance.figures import slot_of
from goufu.rooms.governance.models import PolicyDocument
from goufu.rooms.governance.replay import Difference, ProposedFigure, Replayed, replay
from goufu.rooms.governance.replay_clocks import Shifted
from goufu.ui.citing import Articles, lang
from goufu.ui.frame import frame_of
from goufu.ui.show import (
    Cell,
    Column,
    EmptyView,
    ErrorSummary,
    FieldView,
    Figure,
    Figures,
    FormSection,
    FormView,
    Link,
    Option,
    PlainPage,
    Prose,
    Sheet,
    TableView,
    View,
)

A_YEAR = timedelta(days=365)
LONGEST = timedelta(days=3 * 366)
MOST_SHOWN = 200
"""Differences on the page; the command lists all."""


@dataclass(frozen=True)
class Tried:
    """What was typed, what was wrong with it, and what came of it; `found` is None before anything was asked."""

    given: Mapping[str, str]
    problem: GoufuError | None = None
    found: Replayed | None = None


def document_replay_page(request: HttpRequest, case: PolicyDocument) -> PlainPage:
    """What the document's figures would have done to the purchases of the last year."""
    until = clock_of_this_installation().read().day
    figures = [ProposedFigure(region=case.region, **each) for each in case.figures]
    found = replay(figures, since=until - A_YEAR, until=until)
    return PlainPage(
        frame=frame_of(request, here="web:governance:documents"),
        title=pgettext("governance", "What would it have done to last year's purchases?"),
        meta=(case.number, case.title),
        crumbs=(
            Link(case.number, reverse("web:governance:document", args=[case.ref])),
            Link(pgettext("governance", "Replay"), ""),
        ),
        made_up=case.synthetic,
        main=_results(found),
    )


def free_replay_page(request: HttpRequest, holder: Holder) -> PlainPage:
    """Any figure, for the office's division or one within it, over any span."""
    title = pgettext("governance", "Try a figure on past cases")
    tried = _tried({name: request.GET.get(name, "").strip()[:120] for name in FIELDS}, holder)
    return PlainPage(
        frame=frame_of(request, here="web:governance:documents"),
        title=title,
        crumbs=(
            Link(pgettext("governance", "Policy documents"), reverse("web:governance:documents")),
            Link(title, ""),
        ),
        main=(*(_results(tried.found) if tried.found else ()), _form(tried, holder), _what_it_is()),
    )


FIELDS = ("figure", "value", "at", "since", "until")


def _tried(given: dict[str, str], holder: Holder) -> Tried:
    today = clock_of_this_installation().read().day
    first = {"at": holder.region, "since": (today - A_YEAR).isoformat(), "until": today.isoformat()}
    typed = {name: given[name] or first.get(name, "") for name in FIELDS}
    if not (given["figure"] or given["value"]):
        return Tried(typed)
    try:
        since, until = _span(typed)
        return Tried(typed, found=replay([_proposed(typed, holder)], since=since, until=until))
    except GoufuError as problem:
        return Tried(typed, problem)


def _span(typed: Mapping[str, str]) -> tuple[date, date]:
    since, until = parse_date(typed["since"], "since"), parse_date(typed["until"], "until")
    if not since <= until <= since + LONGEST:
        raise BadValue(
            "The last day comes before the first, or more than three years after it.", field="until",
            cure="Choose a span of at most three years.",
        )  # fmt: skip
    return since, until


def _proposed(typed: Mapping[str, str], holder: Holder) -> ProposedFigure:
    rule, _, name = typed["figure"].partition(" ")
    found = slot_of(rule, name)
    if found is None:
        raise BadValue("No rule has this figure.", field="figure", cure="Choose one of the list.")
    at = check_region(typed["at"], "at")
    if at == NATION or not covers(holder.region, at):
        raise BadValue(
            "{at} lies outside your division.", field="at", at=at, cure="Choose your own division or one within it."
        )
    unit = found[1].unit
    return ProposedFigure(rule, name, at, units.typed(typed["value"], unit, "value"), unit)


def _form(tried: Tried, holder: Holder) -> FormView:
    given, wrong = tried.given, tried.problem
    labels = {
        "figure": pgettext("governance", "Rule and figure"),
        "value": pgettext("governance", "Proposed value"),
        "at": pgettext("governance", "For whom"),
        "since": pgettext("governance", "First day of the cases"),
        "until": pgettext("governance", "Last day of the cases"),
    }
    hints = {"value": pgettext("governance", "In the unit that stands behind the figure; 15 for 15 %, yuan for money.")}
    choices = {"figure": _figure_options(), "at": _places(holder)}
    errors = {wrong.field: wrong.text(lang())} if wrong and wrong.field else {}
    views = tuple(
        FieldView(
            name=name, kind="select" if name in choices else "text" if name == "value" else "date", label=labels[name],
            hint=hints.get(name, ""), error=errors.get(name, ""), value=given[name], options=choices.get(name, ()),
        )
        for name in FIELDS
    )  # fmt: skip
    return FormView(
        action=reverse("web:governance:replay"),
        submit=pgettext("governance", "Show what would have been otherwise"),
        sections=(FormSection(pgettext("governance", "The figure"), views),),
        errors=_summary(wrong) if wrong else None,
        method="get",
    )


def _summary(wrong: GoufuError) -> ErrorSummary:
    said = " ".join(filter(None, (wrong.text(lang()), wrong.cure_text(lang()))))
    return ErrorSummary(pgettext("governance", "Nothing was tried"), (Link(said, f"#f-{wrong.field or 'figure'}"),))


def _figure_options() -> tuple[Option, ...]:
    articles = Articles()
    found: dict[str, Option] = {}
    for rule in the_law().rules:
        for slot in rule.file.slots.values():
            if slot.of == rule.file.id:
                found.setdefault(f"{slot.of} {slot.name}", _figure_option(rule, slot, articles))
    return tuple(sorted(found.values(), key=lambda each: each.value))


def _figure_option(rule: Rule, slot: FigureSlot, articles: Articles) -> Option:
    gist = rule.file.gist_zh if lang() == "zh" else rule.file.gist_en
    cited = articles.cite(rule.file.id)
    held = units.said(slot.shipped[-1].value, slot.unit) if slot.shipped else units.name(slot.unit)
    label = f"{cited.label if cited else rule.file.id} · {gist[:60]} · {held}"
    return Option(f"{slot.of} {slot.name}", label)


def _places(holder: Holder) -> tuple[Option, ...]:
    within = (each for each in all_regions() if each.code != NATION and covers(holder.region, each.code))
    return tuple(Option(each.code, each.name(lang())) for each in within)


def _what_it_is() -> Sheet:
    said = pgettext(
        "governance",
        "Every ruling and every period on file is asked again, once as the law is and once with this figure. Nothing "
        "is changed, and nothing is kept of what you try.",
    )
    return Sheet(pgettext("governance", "What this does"), (Prose((said,)),))


def _results(found: Replayed) -> tuple[View, ...]:
    rulings = Sheet(pgettext("governance", "What would have been otherwise"), (_turned(found),))
    if not found.clocks:
        return (_totals(found), rulings)
    return (_totals(found), rulings, Sheet(pgettext("governance", "What would have been due when"), (_shifted(found),)))


def _totals(found: Replayed) -> Figures:
    shown = [
        Figure(pgettext("governance", "Cases"), str(found.cases)),
        Figure(pgettext("governance", "Rulings asked again"), str(found.asked)),
        Figure(pgettext("governance", "Would be otherwise"), str(len(found.differences))),
    ]
    if found.clocks:
        shown += [
            Figure(pgettext("governance", "Periods counted again"), str(found.clocks)),
            Figure(pgettext("governance", "On another day"), str(len(found.shifted))),
            Figure(pgettext("governance", "Would have been late"), str(found.newly_late)),
        ]
    if found.unread:
        shown.append(Figure(pgettext("governance", "Could not be asked again"), str(found.unread)))
    return Figures((*shown, Figure(pgettext("governance", "Worth of these purchases"), money=found.money_fen)))


def _turned(found: Replayed) -> View:
    if not found.differences:
        return EmptyView(pgettext("governance", "Nothing would have been otherwise."))
    heads = (
        pgettext("governance", "Case"),
        pgettext("governance", "Day"),
        pgettext("governance", "Before"),
        pgettext("governance", "From then on"),
        pgettext("governance", "Why"),
        pgettext("governance", "Worth"),
    )
    rows = tuple(_difference(each) for each in found.differences[:MOST_SHOWN])
    return TableView(tuple(Column(each) for each in heads), rows, pgettext("governance", "Differences"))


def _difference(each: Difference) -> tuple[Cell, ...]:
    verdicts = {
        "allowed": pgettext("governance", "Allowed"),
        "warned": pgettext("governance", "Warned"),
        "uncertain": pgettext("governance", "Uncertain"),
        "refused": pgettext("governance", "Refused"),
    }
    return (
        Cell(link=Link(each.case, reverse("web:case", args=[each.case]))),
        Cell(day=each.on),
        Cell(verdicts[each.before]),
        Cell(verdicts[each.after]),
        Cell(each.text_zh if lang() == "zh" else each.text_en),
        Cell(money=each.money_fen),
    )


def _shifted(found: Replayed) -> View:
    if not found.shifted:
        return EmptyView(pgettext("governance", "Every period would have ended on the same day."))
    heads = (
        pgettext("governance", "Case"),
        pgettext("governance", "Period"),
        pgettext("governance", "Began"),
        pgettext("governance", "Was due"),
        pgettext("governance", "Would have been due"),
        pgettext("governance", "Done on"),
        pgettext("governance", "Late"),
        pgettext("governance", "Worth"),
    )
    rows = tuple(_moved(each) for each in found.shifted[:MOST_SHOWN])
    return TableView(tuple(Column(each) for each in heads), rows, pgettext("governance", "Periods"))


def _moved(each: Shifted) -> tuple[Cell, ...]:
    late = {
        (False, False): pgettext("governance", "No"),
        (True, True): pgettext("governance", "Yes, as before"),
        (False, True): pgettext("governance", "Yes, now"),
        (True, False): pgettext("governance", "No longer"),
    }
    return (
        Cell(link=Link(each.case, reverse("web:case", args=[each.case]))),
        Cell(question_named(each.question).title(lang())),
        Cell(day=each.start),
        Cell(day=each.due_before),
        Cell(day=each.due_after),
        Cell(day=each.ended),
        Cell(late[each.late_before, each.late_after]),
        Cell(money=each.money_fen),
    )
