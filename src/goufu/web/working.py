"""An office's first page: what waits for it, by its clocks."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import pgettext

from goufu.core import duties, registry
from goufu.core.clock import clock_of_this_installation
from goufu.core.models import Message
from goufu.core.notices import worded
from goufu.core.registry import part_of_each_room
from goufu.parties.holders import Holder, holders_of
from goufu.ui import response
from goufu.ui.citing import lang
from goufu.ui.clocks import clock_view, is_over
from goufu.ui.frame import frame_of, office_title
from goufu.ui.show import (
    ActItem,
    ActPanel,
    Cell,
    Column,
    EmptyView,
    Link,
    LinkList,
    Sheet,
    TableView,
    TodoGroup,
    TodoItem,
    TodoList,
    TodoPage,
)  # fmt: skip
from goufu.ui.visitor import must_be_holder
from goufu.web.published import state_shown
from goufu.web.waiting import waiting_questions

SHOWN = 40


def todo(request: HttpRequest) -> HttpResponse:
    """Clocks first, then what else waits, what may be started, and what was told."""
    holder = must_be_holder(request)
    moment = clock_of_this_installation().read()
    found = duties.duties(holder)
    timed = [each for each in found if each.clock and not is_over(each.clock, moment.day)]
    free = [each for each in found if each not in timed]
    page = TodoPage(
        frame=frame_of(request, here="web:todo"),
        title=pgettext("web", "My work"),
        lead=_lead(holder, timed, free),
        clocks=_by_day(timed, moment.day),
        mine=_plain(free),
        cases=_cases(found),
        can=_startable(holder),
        sheets=(*waiting_questions(holder), *_messages(holder)),
    )
    return response.show_page(request, page)


def _lead(holder: Holder, timed: list[duties.Duty], free: list[duties.Duty]) -> str:
    said = pgettext("web", "%(office)s: %(timed)d with a clock, %(free)d without.")
    return said % {"office": office_title(holder), "timed": len(timed), "free": len(free)}


def act_address(act: str, case: str) -> str:
    """Where an act on a case is done: the page that its room made for it (`ACT_PAGES`), else the derived one."""
    made = (getattr(module, "ACT_PAGES", {}).get(act) for _, module in part_of_each_room("pages"))
    own = next(filter(None, made), None)
    return reverse(own, args=[case]) if own else reverse("web:act_on", args=[act, case])


def _item(duty: duties.Duty, today: date) -> TodoItem:
    return TodoItem(
        duty.act.title(),
        act_address(duty.act.name, duty.case.ref),
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
            Cell(view=state_shown(type(case), case.state, public=False)),
        )
        for ref, case in list(cases.items())[:SHOWN]
    )
    return TableView(columns, rows, pgettext("web", "Cases that wait"))


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
    pages = (getattr(module, "STARTS", ()) for _, module in part_of_each_room("pages"))
    items += [ActItem(title, reverse(name)) for found in pages for title, name, *acts in found if _for(acts, holder)]
    if len(holders_of(holder.person, clock_of_this_installation().read().day)) > 1:
        items.append(ActItem(pgettext("web", "Act in another office"), reverse("web:choose_office")))
    return ActPanel(tuple(items)) if items else None


def _for(acts: list[str], holder: Holder) -> bool:
    """Whether a room's page is for this office: for everybody, or for those who may do the act that it names."""
    return not acts or any(_has_role(registry.act_named(each), holder) for each in acts)


def _has_role(act: registry.AnyAct, holder: Holder) -> bool:
    return any(each.role in holder.roles for each in act.authorities())


def _messages(holder: Holder) -> tuple[Sheet, ...]:
    """The newest notices to the organ; all of them stand on a page of their own."""
    found = Message.objects.filter(organ=holder.organ).order_by("-at", "id")[:5]
    lines = tuple(
        Link(f"{worded(each, lang()).subject} · {each.case_ref}", reverse("web:case", args=[each.case_ref]))
        for each in found
    )
    everything = Link(pgettext("web", "All"), reverse("web:messages"))
    return (Sheet(pgettext("web", "Told to your organ"), (LinkList(lines),), link=everything),) if lines else ()
