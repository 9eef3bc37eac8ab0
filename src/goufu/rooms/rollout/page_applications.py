"""Applications as prefecture and province look at them: what was typed, what was computed, by which criteria."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import pgettext

from goufu.base.civil import parse_date
from goufu.core.clock import clock_of_this_installation
from goufu.core.duties import panels
from goufu.parties.authority import region_stem
from goufu.parties.holders import Holder
from goufu.rooms.pilots.interface import How
from goufu.rooms.rollout.criteria import CriterionGiven, criteria_of
from goufu.rooms.rollout.measures import READINESS
from goufu.rooms.rollout.models import AdmissionCriteria, Candidacy
from goufu.rooms.rollout.page_counties import parts_table, percent, value_of
from goufu.rooms.rollout.page_plans import HERE, name_of
from goufu.rooms.rollout.readiness import Part
from goufu.ui.citing import lang
from goufu.ui.frame import frame_of
from goufu.ui.show import (
    ActItem,
    ActPanel,
    Cell,
    Column,
    EmptyView,
    FactRow,
    Facts,
    Link,
    LinkList,
    ListPage,
    PlainPage,
    Prose,
    Sheet,
    StateView,
    TableView,
    View,
)
from goufu.ui.words import day_words


def applications_page(request: HttpRequest, holder: Holder) -> ListPage:
    """Every application of the reader's division, those that wait first."""
    found = Candidacy.objects.filter(region__startswith=region_stem(holder.region)).order_by("-opened")
    cases = sorted(found, key=lambda each: each.states_of.named(each.state).final)
    title = pgettext("rollout", "Applications")
    columns = (
        Column(pgettext("rollout", "Application")),
        Column(pgettext("rollout", "Prefecture")),
        Column(pgettext("rollout", "State")),
        Column(pgettext("rollout", "Applied on")),
        Column(pgettext("rollout", "Readiness that day"), right=True),
    )
    rows = tuple(tuple(_row(each)) for each in cases)
    nothing = EmptyView(
        pgettext("rollout", "No county of this division has applied."),
        pgettext("rollout", "Counties study the plans, declare their interest, and apply on their own initiative."),
        Link(pgettext("rollout", "Implementation plans"), reverse("web:rollout:plans")),
    )
    return ListPage(
        frame=frame_of(request, here=HERE),
        title=title,
        crumbs=(Link(pgettext("rollout", "Pilot"), reverse(HERE)), Link(title, "")),
        made_up=any(each.synthetic for each in cases),
        table=TableView(columns, rows, title) if rows else nothing,
    )


def _row(case: Candidacy) -> Iterator[Cell]:
    yield Cell(link=Link(case.title, reverse("web:rollout:application", args=[case.ref])))
    yield Cell(name_of(case.region[:4] + "00"))
    yield Cell(view=state_of(case))
    yield Cell(day=case.applied_on) if case.applied_on else Cell("–")
    yield Cell(percent(case.readiness_bp) if case.applied_on else "–")


def state_of(case: Candidacy) -> StateView:
    """Where an application stands."""
    state = case.states_of.named(case.state)
    return StateView(pgettext("rollout", state.title), "" if state.look == "none" else state.look)


def application_page(request: HttpRequest, case: Candidacy, holder: Holder) -> PlainPage:
    """One application with everything the decision rests on."""
    title = pgettext("rollout", "Applications")
    return PlainPage(
        frame=frame_of(request, here=HERE),
        title=case.title,
        meta=(state_of(case), name_of(case.region[:4] + "00"), case.ref),
        crumbs=(Link(title, reverse("web:rollout:applications")), Link(name_of(case.region), "")),
        made_up=case.synthetic,
        main=tuple(_sheets(case)),
        side=tuple(_side(case, holder)),
    )


def _sheets(case: Candidacy) -> Iterator[View]:
    if not case.applied_on:
        yield Sheet(
            pgettext("rollout", "The application"),
            (EmptyView(pgettext("rollout", "The county is still studying; it has not applied yet.")),),
        )
        return
    yield Sheet(pgettext("rollout", "Why the county applies"), (Prose((case.reasons, case.undertakings)),))
    yield Sheet(pgettext("rollout", "Base data"), (_base(case),), note=day_words(case.applied_on))
    listed = AdmissionCriteria.objects.filter(ref=case.criteria).first()
    criteria = criteria_of(listed) if listed else []
    title = pgettext("rollout", "Criteria that the records measure")
    yield Sheet(title, (parts_table(tuple(_parts(case, criteria)), case.region),), note=percent(case.readiness_bp))
    judged = [each for each in criteria if not each.measure]
    if judged:
        yield Sheet(pgettext("rollout", "Criteria that the province judges"), (_judged(case, judged),))
    if case.opinion:
        yield Sheet(pgettext("rollout", "The prefecture"), (Prose((_for_or_against(case), case.opinion)),))
    if case.decision_reasons:
        yield Sheet(pgettext("rollout", "The province's decision"), (Prose((case.decision_reasons,)),))


def _for_or_against(case: Candidacy) -> str:
    return pgettext("rollout", "In favour") if case.agrees else pgettext("rollout", "Against")


def _base(case: Candidacy) -> TableView:
    """Computed and typed figures in one table, never looking alike."""
    columns = (
        Column(pgettext("rollout", "What is counted")),
        Column(pgettext("rollout", "Value")),
        Column(pgettext("rollout", "How it is known")),
        Column(pgettext("rollout", "Source")),
    )
    rows = (*(_computed(each) for each in case.computed), *(_typed(each) for each in case.stated))
    return TableView(columns, tuple(rows), pgettext("rollout", "Base data"))


def _computed(each: dict[str, Any]) -> tuple[Cell, ...]:
    asked = READINESS[each["measure"]]
    value = value_of(each["value"], each["out_of"]) if each["value"] is not None else percent(None)
    days = {"since": day_words(parse_date(each["since"])), "until": day_words(parse_date(each["until"]))}
    return (
        Cell(pgettext(asked.context, asked.measure.question)),
        Cell(value),
        Cell(view=How(pgettext("rollout", "Computed"), computed=True)),
        Cell(pgettext("rollout", asked.records), note=pgettext("rollout", "%(since)s to %(until)s") % days),
    )


def _typed(each: dict[str, Any]) -> tuple[Cell, ...]:
    return (
        Cell(each["what"]),
        Cell(each["value"]),
        Cell(view=How(pgettext("rollout", "Typed"), typed=True)),
        Cell(each["source"], note=day_words(parse_date(each["as_of"]))),
    )


def _parts(case: Candidacy, criteria: list[CriterionGiven]) -> Iterator[Part]:
    by_number = {each.number: each for each in criteria}
    for each in case.parts:
        span = parse_date(each["since"]), parse_date(each["until"])
        yield Part(by_number[each["number"]], *span, each["value"], each["out_of"], each["unknown"])


def _judged(case: Candidacy, criteria: list[CriterionGiven]) -> TableView:
    found = {each["number"]: each for each in case.judged}
    columns = (
        Column(pgettext("rollout", "Criterion")),
        Column(pgettext("rollout", "Weight"), right=True),
        Column(pgettext("rollout", "Met"), right=True),
        Column(pgettext("rollout", "Finding")),
    )
    rows = []
    for each in criteria:
        judged = found.get(each.number, {})
        met = f"{judged['met']}%" if judged else pgettext("rollout", "not judged yet")
        cells = (f"{each.number}　{each.title}", str(each.weight), met, judged.get("finding", ""))
        rows.append(tuple(Cell(cell) for cell in cells))
    return TableView(columns, tuple(rows), pgettext("rollout", "Criteria that the province judges"))


def _side(case: Candidacy, holder: Holder) -> Iterator[Sheet]:
    found = panels(case, holder, clock_of_this_installation().read())
    items = tuple(
        ActItem(each.act.title(), reverse("web:act_on", args=[each.act.name, case.ref]))
        if each.may
        else ActItem(each.act.title(), why=each.problem.text(lang()) if each.problem else "")
        for each in sorted(found, key=lambda each: not each.may)
    )
    if items:
        yield Sheet(pgettext("rollout", "What I can do"), (ActPanel(items),))
    listed = AdmissionCriteria.objects.filter(ref=case.criteria).first()
    rows = [FactRow(pgettext("rollout", "Times returned"), str(case.times_returned))]
    if listed:
        rows.insert(0, FactRow(pgettext("rollout", "Criteria"), f"{listed.title} · {listed.document}"))
    links = (
        Link(pgettext("rollout", "Plan that was studied"), reverse("web:rollout:plan", args=[case.studied])),
        Link(pgettext("rollout", "The county"), reverse("web:rollout:county", args=[case.region])),
        Link(pgettext("rollout", "The case and its record"), reverse("web:case", args=[case.ref])),
    )
    yield Sheet(pgettext("rollout", "Facts"), (Facts(tuple(rows)), LinkList(links)))
