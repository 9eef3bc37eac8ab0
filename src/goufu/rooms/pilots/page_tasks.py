"""A county's task board: the strip of all items, and each with its state, how it was found done, and on what."""

from collections.abc import Iterator
from datetime import date

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import pgettext, pgettext_lazy

from goufu.core.clock import clock_of_this_installation
from goufu.parties.holders import Holder
from goufu.parties.regions import region
from goufu.rooms.pilots.board import MARKS, Standing, Tally, board, recorded_board, tally
from goufu.rooms.pilots.kinds import Heading, Mechanism
from goufu.rooms.pilots.measures import MEASURES
from goufu.rooms.pilots.models import TaskItem, TaskList
from goufu.rooms.pilots.show import How, Strip, StripItem
from goufu.rooms.pilots.states import DONE
from goufu.rooms.pilots.ticks import TOO_LITTLE, UNSUPPLIED, Tick
from goufu.ui.frame import frame_of
from goufu.ui.show import (
    Cell,
    Column,
    Filters,
    Link,
    NoteView,
    PlainPage,
    Sheet,
    StateMark,
    StateView,
    TableView,
    View,
)  # fmt: skip
from goufu.ui.visitor import visitor
from goufu.ui.words import chinese

WORDS = {
    "computed": pgettext_lazy("pilots", "Computed"),
    "typed": pgettext_lazy("pilots", "Typed, done"),
    "going": pgettext_lazy("pilots", "Under way"),
    "late": pgettext_lazy("pilots", "Behind"),
    "none": pgettext_lazy("pilots", "Not started"),
}
_COLUMNS = (
    pgettext_lazy("pilots", "Task"),
    pgettext_lazy("pilots", "Lead"),
    pgettext_lazy("pilots", "Due"),
    pgettext_lazy("pilots", "State"),
    pgettext_lazy("pilots", "How it was found"),
    pgettext_lazy("pilots", "Rests on"),
)
STATE_MARKS: dict[str, StateMark] = {"computed": "done", "typed": "done", "going": "now", "late": "late", "none": ""}
OUTSIDERS = ("provider.", "expert", "evaluator")
"""Beginnings of the roles that are no officials: they read what everybody may."""


def standings_for(holder: Holder | None, of: TaskList, day: date) -> list[Standing]:
    """The items as officials see them, computed anew; everybody else sees what was entered."""
    official = holder is not None and any(not role.startswith(OUTSIDERS) for role in holder.roles)
    return board(of, day) if official else recorded_board(of, day)


def tasks_page(request: HttpRequest, of: TaskList) -> PlainPage:
    """The board of a list, as it stands today; `?part=` shows one part of it."""
    standings = standings_for(visitor(request), of, clock_of_this_installation().read().day)
    part = request.GET.get("part", "")
    shown = [each for each in standings if part in {"", part_of(each.item)}]
    name = region(of.region).name("zh" if chinese() else "en")
    return PlainPage(
        frame=frame_of(request, here="web:pilots:province"),
        title=pgettext("pilots", "Pilot tasks of %(name)s") % {"name": name},
        lead=headline(tally(standings)),
        crumbs=(Link(pgettext("pilots", "Pilot"), reverse("web:pilots:province")), Link(name, "")),
        made_up=of.synthetic,
        main=(*_sheets(of, standings, shown), *_notes()),
    )


def headline(found: Tally) -> str:
    """So many of so many are done, so many of them computed."""
    given = {"done": found.done, "items": found.items, "computed": found.counts["computed"]}
    said = pgettext(
        "pilots", "%(done)d of %(items)d items are done; %(computed)d of them the records show, typed by nobody."
    )
    return said % given


def part_of(item: TaskItem) -> str:
    """The part an item is shown under: its mechanism, or its heading where it serves no single one."""
    return item.mechanism if item.mechanism != Mechanism.NONE else item.heading


def part_title(part: str) -> str:
    """The part's title in the reader's language."""
    kind = Mechanism(part) if part in set(Mechanism) else Heading(part)
    return pgettext("pilots", kind.title_en)


def _sheets(of: TaskList, standings: list[Standing], shown: list[Standing]) -> Iterator[View]:
    sheet = Link(pgettext("pilots", "As a spreadsheet"), reverse("web:pilots:tasks_sheet", args=[of.region]))
    paper = Link(pgettext("pilots", "As PDF"), reverse("web:pilots:tasks_paper", args=[of.region]))
    title = pgettext("pilots", "All %(n)d items") % {"n": len(standings)}
    yield Sheet(title, (_strip(standings),), link=sheet)
    yield _filters(of, standings)
    yield Sheet(pgettext("pilots", "Task list"), (_table(shown),), note=of.document, link=paper)


def _strip(standings: list[Standing]) -> Strip:
    counts = tally(standings).counts
    parts = dict.fromkeys(part_of(each.item) for each in standings)
    return Strip(
        tuple((mark, WORDS[mark], counts[mark]) for mark in MARKS),
        tuple((part_title(part), tuple(_squares(standings, part))) for part in parts),
    )


def _squares(standings: list[Standing], part: str) -> Iterator[StripItem]:
    for each in standings:
        if part_of(each.item) == part:
            href = reverse("web:pilots:item", args=[each.item.ref])
            yield StripItem(each.item.number, href, each.mark, WORDS[each.mark])


def _filters(of: TaskList, standings: list[Standing]) -> Filters:
    here = reverse("web:pilots:tasks", args=[of.region])
    parts = dict.fromkeys(part_of(each.item) for each in standings)
    counts = {part: sum(part_of(each.item) == part for each in standings) for part in parts}
    links = [Link(pgettext("pilots", "All"), here, note=str(len(standings)))]
    links += [Link(part_title(part), f"{here}?part={part}", note=str(count)) for part, count in counts.items()]
    return Filters(pgettext("pilots", "By part"), tuple(links))


def _table(standings: list[Standing]) -> TableView:
    columns = tuple(Column(title) for title in _COLUMNS)
    return TableView(columns, tuple(tuple(_row(each)) for each in standings), pgettext("pilots", "Task list"))


def _row(each: Standing) -> Iterator[Cell]:
    item = each.item
    text = item.text_zh if chinese() else item.text_en or item.text_zh
    yield Cell(link=Link(f"{item.number}　{text}", reverse("web:pilots:item", args=[item.ref])))
    yield Cell(item.lead_unit)
    yield due_cell(item.due, item.due_text)
    yield Cell(view=StateView(state_title(each), STATE_MARKS[each.mark]))
    yield Cell(view=how_found(each))
    yield Cell(rests_on(each.tick, item))


def state_title(each: Standing) -> str:
    """Where the item stands in its life, in the office's words; behind goes first."""
    if each.mark == "late":
        return str(WORDS["late"])
    if each.mark == "computed" and each.item.state not in DONE:
        return pgettext("pilots", "Done, to be entered")
    return pgettext("pilots", each.item.states_of.named(each.item.state).title)


def due_cell(due: date | None, said: str) -> Cell:
    """A day, with the document's own words where they are not a day's."""
    return Cell(day=due, note=said if said and said != due.isoformat() else "") if due else Cell(said or "–")


def how_found(each: Standing) -> How:
    """Computed by the records, typed by somebody, or not found done."""
    if each.mark == "computed":
        return How(WORDS["computed"], computed=True)
    return How(pgettext("pilots", "Typed"), typed=True) if each.mark == "typed" else How("–")


def rests_on(tick: Tick, item: TaskItem) -> str:
    """The figure with its denominator and coverage, or what is on file."""
    if tick.kind == TOO_LITTLE and tick.known is None:
        return pgettext("pilots", "Too little is known: finance has stated nothing yet")
    if tick.kind == TOO_LITTLE:
        given = {"on": str(tick.on_platform), "known": str(tick.known)}
        return pgettext("pilots", "Too little is known: %(on)s of %(known)s purchases") % given
    if tick.kind == UNSUPPLIED:
        return pgettext("pilots", "No records answer this yet")
    if tick.value is None or tick.out_of is None:
        return pgettext("pilots", "%(n)d files") % {"n": len(item.evidence)} if item.evidence else ""
    share = MEASURES[item.measure].unit == "fen"
    figure = f"{tick.value * 100 // tick.out_of}%" if share and tick.out_of else f"{tick.value} / {tick.out_of}"
    given = {"figure": figure, "on": str(tick.on_platform), "known": str(tick.known)}
    return pgettext("pilots", "%(figure)s; %(on)s of %(known)s purchases known") % given


def _notes() -> Iterator[View]:
    yield NoteView(
        pgettext(
            "pilots",
            "Computed: a rule reads the records and gives the figure. When the figure changes, the tick changes too.",
        ),
        "fingerprint",
    )
    yield NoteView(
        pgettext("pilots", "Typed: where no record tells, somebody files evidence; the province takes samples."),
        "file-text",
    )
