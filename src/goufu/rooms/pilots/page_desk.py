"""The desks: what a county owes by when, what prefecture and province must look at, from one list of steps."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import pgettext, pgettext_lazy

from goufu.core.cases import Case
from goufu.core.clock import clock_of_this_installation
from goufu.core.registry import act_named
from goufu.parties.holders import Holder
from goufu.parties.regions import region
from goufu.rooms.pilots.approach import COUNTY, PREFECTURE, PROVINCE
from goufu.rooms.pilots.models import TaskItem
from goufu.rooms.pilots.page_import import may_bring_in
from goufu.rooms.pilots.page_owed import owed_sheet
from goufu.rooms.pilots.page_tasks import due_cell
from goufu.rooms.pilots.steps import Step, steps
from goufu.ui.frame import frame_of
from goufu.ui.show import Cell, Column, EmptyView, Link, LinkList, PlainPage, Sheet, TableView, View
from goufu.ui.words import chinese

_TITLES = {
    COUNTY: pgettext_lazy("pilots", "What we owe, and by when"),
    PREFECTURE: pgettext_lazy("pilots", "Awaits the prefecture's opinion"),
    PROVINCE: pgettext_lazy("pilots", "Awaits the province"),
}
_FIRST = {"prefecture.officer": PREFECTURE, "province.officer": PROVINCE}


def desk_of(holder: Holder) -> str:
    """Whose desk an office sits at."""
    return next((desk for role, desk in _FIRST.items() if role in holder.roles), COUNTY)


def desk_page(request: HttpRequest, holder: Holder) -> PlainPage:
    """An office's own part first, then what others owe in the same division."""
    own = desk_of(holder)
    titles = {COUNTY: pgettext("pilots", "What do I owe by when?")}
    return PlainPage(
        frame=frame_of(request, here="web:pilots:province"),
        title=titles.get(own, pgettext("pilots", "What must I look at?")),
        crumbs=(
            Link(pgettext("pilots", "Pilot"), reverse("web:pilots:province")),
            Link(pgettext("pilots", "Desk"), ""),
        ),
        main=tuple(_main(holder, own)),
    )


def _main(holder: Holder, own: str) -> Iterator[View]:
    """The own part first; a county's own part has its other duties beside it."""
    for who in sorted(_TITLES, key=lambda each: each != own):
        yield _sheet(who, holder, own)
        if who == COUNTY:
            yield owed_sheet(holder)
    yield from _more(holder)


def _more(holder: Holder) -> Iterator[View]:
    """What else is begun from here."""
    if may_bring_in(holder):
        title = pgettext("pilots", "Bring in a task list from a spreadsheet")
        yield Sheet(pgettext("pilots", "Task lists"), (LinkList((Link(title, reverse("web:pilots:import")),)),))


def _sheet(who: str, holder: Holder, own: str) -> View:
    found = steps(holder.region, who)
    body: View = (
        TableView(tuple(_columns()), tuple(tuple(_row(each, own)) for each in found), str(_TITLES[who]))
        if found
        else EmptyView(pgettext("pilots", "Nothing is waiting here."))
    )
    return Sheet(_TITLES[who], (body,), note=str(len(found)))


def _columns() -> Iterator[Column]:
    yield Column(pgettext("pilots", "Task"))
    yield Column(pgettext("pilots", "Region"))
    yield Column(pgettext("pilots", "Next step"))
    yield Column(pgettext("pilots", "Due"))


def _row(step: Step, own: str) -> Iterator[Cell]:
    item = step.item
    here = "web:pilots:item" if isinstance(item, TaskItem) else "web:case"
    yield Cell(link=Link(_called(item), reverse(here, args=[item.ref])))
    yield Cell(region(item.region).name("zh" if chinese() else "en"))
    act = act_named(step.act)
    if step.who == own:
        yield Cell(link=Link(act.title(), reverse("web:act_on", args=[act.name, item.ref])))
    else:
        yield Cell(act.title())
    late = step.late(clock_of_this_installation().read().day)
    said = item.due_text if isinstance(item, TaskItem) and item.state != "returned" else ""
    cell = due_cell(step.due, said)
    yield Cell(cell.text, day=cell.day, note=pgettext("pilots", "behind") if late else cell.note)


def _called(case: Case) -> str:
    """An item by its number and text, anything else by its title."""
    if not isinstance(case, TaskItem):
        return case.title
    return f"{case.number}　{case.text_zh if chinese() else case.text_en or case.text_zh}"
