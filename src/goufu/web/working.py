"""An office's first page: what waits for it, by its clocks."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import pgettext

from goufu.core import duties, registry
from goufu.core.cases import Case
from goufu.core.clock import clock_of_this_installation
from goufu.core.models import Message
from goufu.parties.holders import Holder
from goufu.ui import response
from goufu.ui.clocks import clock_view
from goufu.ui.frame import frame_of, office_title
from goufu.ui.show import (
    ActItem,
    ActPanel,
    Cell,
    Column,
    EmptyView,
    Link,
    Prose,
    Sheet,
    StateView,
    TableView,
    TodoGroup,
    TodoItem,
    TodoList,
    TodoPage,
)  # fmt: skip
from goufu.ui.visitor import must_be_holder

SHOWN = 40


def todo(request: HttpRequest) -> HttpResponse:
    """Clocks first, then what else waits, what may be started, and what was told."""
    holder = must_be_holder(request)
    moment = clock_of_this_installation().read()
    found = duties.duties(holder)
    timed, free = [each for each in found if each.clock], [each for each in found if not each.clock]
    page = TodoPage(
        frame=frame_of(request, here="web:todo"),
        title=pgettext("web", "My work"),
        lead=_lead(holder, timed, free),
        clocks=_by_day(timed, moment.day),
        mine=_plain(free),
        cases=_cases(found),
        can=_startable(holder),
        sheets=_messages(holder),
    )
    return response.show_page(request, page)


def _lead(holder: Holder, timed: list[duties.Duty], free: list[duties.Duty]) -> str:
    said = pgettext("web", "%(office)s: %(timed)d with a clock, %(free)d without.")
    return said % {"office": office_title(holder), "timed": len(timed), "free": len(free)}


def _item(duty: duties.Duty, today: date) -> TodoItem:
    return TodoItem(
        duty.act.title(),
        reverse("web:act_on", args=[duty.act.name, duty.case.ref]),
        case=duty.case.title or duty.case.ref,
        why=duty.case.ref if duty.case.title else "",
        clock=clock_view(duty.clock, today) if duty.clock else None,
    )


def _by_day(timed: list[duties.Duty], today: date) -> TodoList | EmptyView:
    if not timed:
        return EmptyView(
            pgettext("web", "No clock is due"),
            pgettext("web", "Clocks begin with the acts that the law ties to a time."),
        )
    groups = (
        (pgettext("web", "Overdue"), [each for each in timed if each.due and each.due < today]),
        (pgettext("web", "Today"), [each for each in timed if each.due == today]),
        (pgettext("web", "Later"), [each for each in timed if each.due is None or each.due > today]),
    )
    shown = (TodoGroup(title, tuple(_item(each, today) for each in items)) for title, items in groups if items)
    return TodoList(tuple(shown))


def _plain(free: list[duties.Duty]) -> TodoList | EmptyView:
    if not free:
        return EmptyView(
            pgettext("web", "Nothing waits for you"), pgettext("web", "What others hand on to you appears here.")
        )
    return TodoList((TodoGroup("", tuple(_item(each, date.min) for each in free[:SHOWN])),))


def _cases(found: list[duties.Duty]) -> TableView | None:
    cases = {each.case.ref: each.case for each in found}
    if not cases:
        return None
    columns = (Column(pgettext("web", "Case")), Column(pgettext("web", "Kind")), Column(pgettext("web", "State")))
    rows = tuple(
        (
            Cell(link=Link(case.title or ref, reverse("web:case", args=[ref]))),
            Cell(ref),
            Cell(view=state_view(case)),
        )
        for ref, case in list(cases.items())[:SHOWN]
    )
    return TableView(columns, rows, pgettext("web", "Cases that wait"))


def state_view(case: Case, *, public: bool = False) -> StateView:
    """Where a case stands, in its room's words."""
    state = case.states_of.named(case.state)
    title = pgettext(case._meta.app_label, state.public_title if public else state.title)
    return StateView(title, "" if state.look == "none" else state.look)


def _startable(holder: Holder) -> ActPanel | None:
    """What this office may start without a case: acts that open one under nothing, and what is done on its register."""
    items = [
        ActItem(act.title(), reverse("web:act", args=[act.name]))
        for act in registry.ACTS.values()
        if act.opens and not act.parent[0] and not act.only_follows and _has_role(act, holder)
    ]
    registers = registry.CASES["RG"].objects.filter(region=holder.region) if "registrar" in holder.roles else []
    items += [ActItem(case.title, reverse("web:case", args=[case.ref])) for case in registers]
    if registers:
        items.append(ActItem(pgettext("web", "Sign-ins"), reverse("web:accounts")))
    return ActPanel(tuple(items)) if items else None


def _has_role(act: registry.AnyAct, holder: Holder) -> bool:
    return any(each.role in holder.roles for each in act.authorities())


def _messages(holder: Holder) -> tuple[Sheet, ...]:
    found = Message.objects.filter(organ=holder.organ).order_by("-at")[:5]
    lines = tuple(
        f"{registry.ACTS[each.notice].title() if each.notice in registry.ACTS else each.notice} · {each.case_ref}"
        for each in found
    )
    return (Sheet(pgettext("web", "Told to your organ"), (Prose(lines),)),) if lines else ()
