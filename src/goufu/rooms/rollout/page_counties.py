"""The roll-out board: every county by step and prefecture, with its readiness; one county; what a figure rests on."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import pgettext, pgettext_lazy

from goufu.core.clock import clock_of_this_installation
from goufu.core.measures import Asked, measure
from goufu.core.models import Entry
from goufu.core.registry import ACTS, act_named
from goufu.parties.holders import Holder
from goufu.parties.regions import Region
from goufu.rooms.pilots.interface import (
    COUNTY,
    PREFECTURE,
    PROVINCE,
    STEPS,
    Step,
    designations,
    step_number,
    steps,
    steps_of_lists,
)
from goufu.rooms.rollout.candidacies import near_step
from goufu.rooms.rollout.ladder import Standing, standings
from goufu.rooms.rollout.measures import READINESS
from goufu.rooms.rollout.models import Candidacy, ImplementationPlan
from goufu.rooms.rollout.page_plans import HERE, name_of, state_of
from goufu.rooms.rollout.readiness import (
    NOT_HERE,
    NOTHING_TO_MEASURE,
    UNCOVERED,
    UNSUPPLIED,
    Part,
    Readiness,
    readiness_of,
)
from goufu.ui.frame import frame_of
from goufu.ui.show import (
    Cell,
    Column,
    EmptyView,
    Figure,
    Figures,
    Filters,
    Link,
    LinkList,
    ListPage,
    NoteView,
    PlainPage,
    Sheet,
    TableView,
    View,
)
from goufu.ui.words import chinese, day_words, percent_words

UNKNOWN = {
    "": pgettext_lazy("rollout", "too little is known"),
    NOT_HERE: pgettext_lazy("rollout", "too little is known: none of its offices is on the platform"),
    UNCOVERED: pgettext_lazy("rollout", "too little is known: finance has not stated enough of the purchases"),
    NOTHING_TO_MEASURE: pgettext_lazy("rollout", "too little is known: there is nothing to measure yet"),
    UNSUPPLIED: pgettext_lazy("rollout", "too little is known: no records answer this"),
}
_WHO = {
    COUNTY: pgettext_lazy("rollout", "County"),
    PREFECTURE: pgettext_lazy("rollout", "Prefecture"),
    PROVINCE: pgettext_lazy("rollout", "Province"),
}
_MOST_ENTRIES = 200


def percent(basis_points: int | None, unknown: str = "") -> str:
    """A share in words, or why there is none."""
    return str(UNKNOWN[unknown]) if basis_points is None else percent_words(basis_points)


def counties_page(request: HttpRequest) -> ListPage:
    """Every county with its step and readiness; `?step=` and `?prefecture=` narrow it down."""
    found = standings(clock_of_this_installation().read().day)
    step, prefecture = request.GET.get("step", ""), request.GET.get("prefecture", "")
    here = [each for each in found if prefecture in {"", each.county.parent}]
    shown = [each for each in here if step in {"", str(each.step)}]
    title = pgettext("rollout", "The roll-out: %(n)d counties") % {"n": len(found)}
    return ListPage(
        frame=frame_of(request, here=HERE),
        title=title,
        crumbs=(Link(pgettext("rollout", "Pilot"), reverse(HERE)), Link(pgettext("rollout", "Roll-out"), "")),
        figures=_figures(here),
        filters=(_by_step(here, step, prefecture), _by_prefecture(found, step, prefecture)),
        table=_counties(shown) if shown else EmptyView(pgettext("rollout", "No county is at this step.")),
        note=pgettext("rollout", "Readiness is computed from the records by the province's criteria; nobody types it."),
    )


def _figures(found: list[Standing]) -> Figures:
    steps_now = Counter(each.step for each in found)
    known = sum(each.readiness_bp is not None for each in found)
    of = pgettext("rollout", "of %(n)d counties") % {"n": len(found)}
    return Figures(
        (
            Figure(pgettext("rollout", "In the programme"), str(sum(steps_now[each] for each in (4, 5, 6))), note=of),
            Figure(pgettext("rollout", "On their way"), str(sum(steps_now[each] for each in (1, 2, 3))), note=of),
            Figure(pgettext("rollout", "Readiness known"), str(known), note=of),
        )
    )


def _address(step: str, prefecture: str) -> str:
    given = {name: value for name, value in (("step", step), ("prefecture", prefecture)) if value}
    return reverse("web:rollout:counties") + (f"?{urlencode(given)}" if given else "")


def _by_step(found: list[Standing], step: str, prefecture: str) -> Filters:
    counts = Counter(each.step for each in found)
    links = [Link(pgettext("rollout", "All"), _address("", prefecture), note=str(len(found)), current=not step)]
    links += [
        Link(title, _address(str(number), prefecture), note=str(counts[number]), current=step == str(number))
        for number, title in STEPS.items()
    ]
    return Filters(pgettext("rollout", "By step"), tuple(links))


def _by_prefecture(found: list[Standing], step: str, prefecture: str) -> Filters:
    counts = Counter(each.county.parent for each in found)
    links = [Link(pgettext("rollout", "All"), _address(step, ""), note=str(len(found)), current=not prefecture)]
    links += [
        Link(name_of(code), _address(step, code), note=str(counts[code]), current=prefecture == code)
        for code in sorted(counts)
    ]
    return Filters(pgettext("rollout", "By prefecture"), tuple(links))


def _counties(found: list[Standing]) -> TableView:
    columns = (
        Column(pgettext("rollout", "County")),
        Column(pgettext("rollout", "Prefecture")),
        Column(pgettext("rollout", "Step")),
        Column(pgettext("rollout", "Readiness"), right=True),
    )
    names = {code: name_of(code) for code in {each.county.parent for each in found}}
    rows = tuple(
        (
            Cell(link=Link(each.county.name("zh" if chinese() else "en"), each.near.href)),
            Cell(names[each.county.parent]),
            Cell(str(STEPS[each.step])),
            Cell(percent(each.readiness_bp)),
        )
        for each in found
    )
    return TableView(columns, rows, pgettext("rollout", "Counties"))


def county_page(request: HttpRequest, county: Region, holder: Holder) -> PlainPage:
    """One county: its step, what it must do next, its readiness with every part, its plan and its application."""
    day, code = clock_of_this_installation().read().day, county.code
    ready = readiness_of(code, day)
    step = step_number(near_step(code), designated=code in designations(), closed=steps_of_lists(code).get(code))
    lead = pgettext("rollout", "%(step)s; readiness: %(readiness)s.")
    return PlainPage(
        frame=frame_of(request, here=HERE),
        title=county.name("zh" if chinese() else "en"),
        lead=lead % {"step": STEPS[step], "readiness": percent(ready.index_bp if ready else None)},
        crumbs=(
            Link(pgettext("rollout", "Pilot"), reverse(HERE)),
            Link(pgettext("rollout", "Roll-out"), reverse("web:rollout:counties")),
            Link(county.name("zh" if chinese() else "en"), ""),
        ),
        main=(
            Sheet(pgettext("rollout", "What comes next"), (_next(code, holder, step),)),
            Sheet(pgettext("rollout", "Readiness and its parts"), tuple(_readiness(ready, code))),
        ),
        side=tuple(_side(code, listed=step > 4)),
        day=day,
    )


def _next(code: str, holder: Holder, step: int) -> View:
    found = steps(code)
    if found:
        columns = (
            Column(pgettext("rollout", "Who")),
            Column(pgettext("rollout", "Next step")),
            Column(pgettext("rollout", "On what")),
            Column(pgettext("rollout", "Due")),
        )
        rows = tuple(tuple(_owed(each, holder)) for each in found)
        return TableView(columns, rows, pgettext("rollout", "What comes next"))
    if step:
        return EmptyView(pgettext("rollout", "Nothing is owed now."))
    own = holder.region == code and "civil.officer" in holder.roles
    act = act_named("declare_interest")
    start = Link(act.title(), reverse("web:act", args=[act.name])) if own else None
    return EmptyView(
        pgettext("rollout", "The county is not in the programme."),
        pgettext("rollout", "It studies the plans of others, declares its interest, and applies."),
        start or Link(pgettext("rollout", "Implementation plans"), reverse("web:rollout:plans")),
    )


def _owed(step: Step, holder: Holder) -> Iterator[Cell]:
    act = act_named(step.act)
    may = any(each.role in holder.roles and each.allows(holder, step.item) for each in act.authorities())
    yield Cell(str(_WHO[step.who]))
    address = reverse("web:act_on", args=[act.name, step.item.ref])
    yield Cell(link=Link(act.title(), address)) if may else Cell(act.title())
    yield Cell(link=Link(step.item.title, reverse("web:case", args=[step.item.ref])))
    yield Cell(day=step.due) if step.due else Cell("–")


def _readiness(ready: Readiness | None, code: str) -> Iterator[View]:
    if ready is None:
        yield EmptyView(pgettext("rollout", "The province has put up no criteria yet."))
        return
    yield Figures((Figure(pgettext("rollout", "Readiness"), percent(ready.index_bp), note=_known(ready)),))
    yield parts_table(ready.parts, code)
    yield NoteView(
        pgettext(
            "rollout",
            "The index is the mean of the shares reached, each by its weight, over the parts that are known. It is"
            " computed when the page is read.",
        ),
        "fingerprint",
    )


def _known(ready: Readiness) -> str:
    every = sum(each.criterion.weight for each in ready.parts)
    known = sum(each.criterion.weight for each in ready.parts if each.reached_bp is not None)
    given = {"known": known, "every": every, "least": percent_words(ready.least_known_bp)}
    return pgettext("rollout", "parts known weigh %(known)d of %(every)d; at least %(least)s is needed") % given


def parts_table(parts: tuple[Part, ...], code: str) -> TableView:
    """Each part: what it asks, by which formula, over which days, from which records, what was found."""
    columns = (
        Column(pgettext("rollout", "Criterion")),
        Column(pgettext("rollout", "Formula")),
        Column(pgettext("rollout", "Source")),
        Column(pgettext("rollout", "Value"), whole=True),
        Column(pgettext("rollout", "Reached"), right=True),
        Column(pgettext("rollout", "Weight"), right=True),
    )
    rows = tuple(tuple(_part(each, code)) for each in parts)
    return TableView(columns, rows, pgettext("rollout", "Readiness and its parts"))


def _part(part: Part, code: str) -> Iterator[Cell]:
    asked, days = READINESS[part.criterion.measure], _days(part.since, part.until)
    yield Cell(f"{part.criterion.number}　{part.criterion.title}")
    yield Cell(formula(part))
    records = pgettext("rollout", asked.records)
    if part.value:
        href = reverse("web:rollout:evidence", args=[code, part.criterion.measure]) + f"?since={part.since.isoformat()}"
        yield Cell(link=Link(records, href), note=days)
    else:
        yield Cell(records, note=days)
    yield Cell(value_of(part.value, part.out_of))
    yield Cell(percent(part.reached_bp, part.unknown))
    yield Cell(str(part.criterion.weight))


def _days(since: date, until: date) -> str:
    given = {"since": day_words(since), "until": day_words(until)}
    return pgettext("rollout", "%(since)s to %(until)s") % given


def value_of(value: int | None, out_of: int | None) -> str:
    """A value with what it is out of; a dash where it is not known."""
    return "–" if value is None else str(value) if out_of is None else f"{value} / {out_of}"


def formula(part: Part) -> str:
    """The question, and when the criterion is fully met."""
    asked, least = READINESS[part.criterion.measure], part.criterion.at_least
    met = percent_words(least) if asked.share else str(least)
    question = pgettext(asked.context, asked.measure.question)
    return pgettext("rollout", "%(question)s Fully met at %(met)s.") % {"question": question, "met": met}


def _side(code: str, *, listed: bool) -> Iterator[Sheet]:
    plans = ImplementationPlan.objects.filter(region=code).exclude(version=0).order_by("-version")
    links = [
        Link(each.title, reverse("web:rollout:plan", args=[each.ref]), note=str(state_of(each).title)) for each in plans
    ]
    links += [Link(pgettext("rollout", "Task list"), reverse("web:pilots:tasks", args=[code]))] if listed else []
    for each in Candidacy.objects.filter(region=code).order_by("-opened"):
        state = pgettext("rollout", each.states_of.named(each.state).title)
        links.append(Link(each.title, reverse("web:rollout:application", args=[each.ref]), note=state))
    links.append(Link(pgettext("rollout", "Plans of others to study"), reverse("web:rollout:plans")))
    yield Sheet(pgettext("rollout", "Plan, application, tasks"), (LinkList(tuple(links)),))


def evidence_page(request: HttpRequest, county: Region, name: str, since: date) -> PlainPage:
    """The entries that a figure of a county rests on, the newest first."""
    asked, day = READINESS[name], clock_of_this_installation().read().day
    found = measure(asked.measure, Asked(county.code, since, day))
    hashes = [bytes.fromhex(each) for each in (found.entries if found else ())]
    entries = list(Entry.objects.filter(hash__in=hashes).order_by("-id")[:_MOST_ENTRIES])
    columns = (
        Column(pgettext("rollout", "Act")),
        Column(pgettext("rollout", "Case")),
        Column(pgettext("rollout", "When")),
        Column(pgettext("rollout", "Receipt")),
    )
    rows = tuple(tuple(_entry(each)) for each in entries)
    title = pgettext(asked.context, asked.measure.question)
    body: View = TableView(columns, rows, title) if rows else EmptyView(pgettext("rollout", "No entry tells of it."))
    value = value_of(found.value, found.out_of if asked.share else None) if found else "–"
    name_there = county.name("zh" if chinese() else "en")
    return PlainPage(
        frame=frame_of(request, here=HERE),
        title=title,
        lead=f"{name_there} · {_days(since, day)} · {value}",
        crumbs=(
            Link(pgettext("rollout", "Roll-out"), reverse("web:rollout:counties")),
            Link(name_there, reverse("web:rollout:county", args=[county.code])),
            Link(pgettext("rollout", "Evidence"), ""),
        ),
        main=(Sheet(pgettext("rollout", "Entries of the ledger"), (body,), note=str(len(hashes))),),
    )


def _entry(entry: Entry) -> Iterator[Cell]:
    act = ACTS.get(entry.act)
    yield Cell(act.title() if act else entry.act)
    yield Cell(link=Link(entry.case_ref, reverse("web:case", args=[entry.case_ref])))
    yield Cell(day=entry.instant)
    digest = bytes(entry.hash).hex()
    yield Cell(link=Link(f"{digest[:8]}…{digest[-4:]}", reverse("web:receipt", args=[digest])))
