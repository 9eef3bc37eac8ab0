"""What an item rests on: its rule, the figure of today with the entries it was computed from, the files on record."""

from collections.abc import Iterator

from django.http import FileResponse, HttpRequest
from django.urls import reverse
from django.utils.translation import pgettext

from goufu.base.catalogue import translate
from goufu.core import duties
from goufu.core.clock import clock_of_this_installation
from goufu.core.exceptions import UnknownCase, WrongOffice
from goufu.core.models import Entry, StoredFile
from goufu.core.reading import may_read
from goufu.core.registry import act_named
from goufu.core.uploads.files import open_file
from goufu.parties.holders import Holder
from goufu.parties.regions import region
from goufu.rooms.pilots.board import Standing, standing
from goufu.rooms.pilots.measures import MEASURES
from goufu.rooms.pilots.models import TaskItem
from goufu.rooms.pilots.page_tasks import STATE_MARKS, due_cell, how_found, rests_on, state_title
from goufu.rooms.pilots.ticks import Tick
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
    FileLink,
    FileList,
    Link,
    LinkList,
    PlainPage,
    Sheet,
    StateView,
    TableView,
    View,
)
from goufu.ui.telling import KINDS
from goufu.ui.words import chinese, day_words

SHOWN = 60
"""Entries that are listed; a figure may rest on thousands."""


def item_named(ref: str) -> TaskItem:
    """The item of that reference."""
    found = TaskItem.objects.filter(ref=ref).first()
    if found is None:
        raise UnknownCase("No case has the reference {ref}.", ref=ref, field="ref", cure="Check the reference.")
    return found


def item_page(request: HttpRequest, item: TaskItem, holder: Holder) -> PlainPage:
    """The item with what shows it to be done, and what this office may do about it."""
    now = standing(item, clock_of_this_installation().read().day)
    place = region(item.region).name("zh" if chinese() else "en")
    text = item.text_zh if chinese() else item.text_en or item.text_zh
    number = pgettext("pilots", "Item %(n)d") % {"n": item.number}
    board = Link(place, reverse("web:pilots:tasks", args=[item.region]))
    return PlainPage(
        frame=frame_of(request, here="web:pilots:province"),
        title=text,
        meta=(StateView(state_title(now), STATE_MARKS[now.mark]), number, place, item.ref),
        crumbs=(Link(pgettext("pilots", "Pilot"), reverse("web:pilots:province")), board, Link(number, "")),
        made_up=item.synthetic,
        main=(
            Sheet(pgettext("pilots", "What it rests on"), (Facts((_how(now), *_rule(item, now.tick))),)),
            *_entries(now.tick),
            Sheet(pgettext("pilots", "Evidence on file"), (_files(item, holder),)),
        ),
        side=(Sheet(pgettext("pilots", "The item"), (Facts(tuple(_facts(item))),)), *_acts(item, holder)),
    )


def _how(now: Standing) -> FactRow:
    return FactRow(pgettext("pilots", "How it was found"), view=how_found(now))


def _rule(item: TaskItem, tick: Tick) -> Iterator[FactRow]:
    """The rule in words, and what it comes to today."""
    if item.measure not in MEASURES:
        said = pgettext("pilots", "No record tells; somebody files evidence.")
        yield FactRow(pgettext("pilots", "Evidence rule"), said)
        return
    yield FactRow(pgettext("pilots", "Question"), translate(lang(), "pilots", MEASURES[item.measure].question))
    yield FactRow(pgettext("pilots", "Figure today"), rests_on(tick, item))
    needed = f"{item.threshold / 100:g}%" if tick.out_of is not None else str(item.threshold)
    yield FactRow(pgettext("pilots", "Needed"), needed)
    yield FactRow(pgettext("pilots", "Coverage needed"), f"{item.coverage_bp / 100:g}%")
    span = pgettext("pilots", "%(since)s to %(until)s") % {
        "since": day_words(tick.since), "until": day_words(tick.until),
    }  # fmt: skip
    yield FactRow(pgettext("pilots", "Over"), span)


def _facts(item: TaskItem) -> Iterator[FactRow]:
    due = due_cell(item.due, item.due_text)
    yield FactRow(pgettext("pilots", "Lead unit"), item.lead_unit)
    if item.cooperating:
        yield FactRow(pgettext("pilots", "Cooperating units"), "、".join(item.cooperating))
    yield FactRow(pgettext("pilots", "Due"), str(due.text), day=due.day)
    if item.target:
        yield FactRow(pgettext("pilots", "Target"), item.target)
    if item.finding:
        yield FactRow(pgettext("pilots", "Finding"), item.finding)
    yield FactRow(pgettext("pilots", "Record of acts"), link=Link(item.ref, reverse("web:case", args=[item.ref])))


def _entries(tick: Tick) -> Iterator[Sheet]:
    """The entries the figure is computed from, newest first."""
    if not tick.entries:
        return
    hashes = [bytes.fromhex(each) for each in tick.entries]
    found = Entry.objects.filter(hash__in=hashes).order_by("-id")[:SHOWN]
    columns = (
        Column(pgettext("pilots", "Act")), Column(pgettext("pilots", "Case")), Column(pgettext("pilots", "Day")),
    )  # fmt: skip
    rows = tuple(tuple(_entry(each)) for each in found)
    title = pgettext("pilots", "Computed from these entries")
    yield Sheet(title, (TableView(columns, rows, title),), note=str(len(tick.entries)))


def _entry(entry: Entry) -> Iterator[Cell]:
    """An entry that is not public yet is named, and not linked."""
    act, receipt = act_named(entry.act).title(), reverse("web:receipt", args=[bytes(entry.hash).hex()])
    case = Link(entry.case_ref, reverse("web:case", args=[entry.case_ref]))
    yield Cell(act) if entry.withheld else Cell(link=Link(act, receipt))
    yield Cell(entry.case_ref) if entry.withheld else Cell(link=case)
    yield Cell(day=entry.instant)


def _files(item: TaskItem, holder: Holder) -> View:
    found = StoredFile.objects.filter(pk__in=item.evidence)
    if not found:
        return EmptyView(pgettext("pilots", "No file was filed."))
    return FileList(tuple(_file(item, each, may_read(item, holder)) for each in found))


def _file(item: TaskItem, stored: StoredFile, readable: bool) -> FileLink:  # noqa: FBT001 - one of two readers
    kind, title = KINDS.get(stored.media_type, ""), pgettext("pilots", "Evidence")
    if not readable:
        why = pgettext("pilots", "for the offices of the programme")
        return FileLink(title, kind=kind, size=stored.size, digest=stored.sha256, withheld=why)
    href = reverse("web:pilots:evidence", args=[item.ref, stored.sha256])
    return FileLink(title, href, kind, stored.size, stored.sha256)


def _acts(item: TaskItem, holder: Holder) -> Iterator[Sheet]:
    """What this office may do now; why not, the record's page tells."""
    moment = clock_of_this_installation().read()
    may = [each.act for each in duties.panels(item, holder, moment) if each.may]
    items = tuple(ActItem(act.title(), reverse("web:act_on", args=[act.name, item.ref])) for act in may)
    record = Link(pgettext("pilots", "Record of acts"), reverse("web:case", args=[item.ref]))
    yield Sheet(pgettext("pilots", "What you may do"), (ActPanel(items) if items else LinkList((record,)),))


def evidence_file(item: TaskItem, sha256: str, holder: Holder) -> FileResponse:
    """A file of the item, for the offices of the programme."""
    if not may_read(item, holder):
        raise WrongOffice("This file is for the offices of the programme.", cure="Sign in with one of them.")
    found = StoredFile.objects.filter(pk=sha256).first() if sha256 in item.evidence else None
    if found is None:
        raise UnknownCase(
            "The item has no file {sha256}.", sha256=sha256[:12], field="sha256", cure="Check the reference."
        )
    return FileResponse(open_file(sha256), as_attachment=True, filename=sha256, content_type=found.media_type)
