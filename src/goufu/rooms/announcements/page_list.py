"""The list of notices: what is looked for, fifty at once, newest first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import pgettext

from goufu.base.civil import parse_date
from goufu.core.public import PublicEntry, public_entries
from goufu.core.registry import find_case
from goufu.parties.models import Organ
from goufu.parties.regions import all_regions, region
from goufu.rooms.announcements.finding import Found, Wanted, look
from goufu.rooms.announcements.kind import kinds
from goufu.rooms.announcements.notice import Notice, notice_of
from goufu.rooms.announcements.refusals import CannotLookFor
from goufu.ui.choosing import division_options
from goufu.ui.citing import lang
from goufu.ui.frame import frame_of
from goufu.ui.show import (
    Cell,
    Column,
    EmptyView,
    FieldView,
    Filters,
    FormSection,
    FormView,
    Link,
    LinkList,
    NoteView,
    Option,
    PlainPage,
    Sheet,
    TableView,
    View,
)
from goufu.ui.words import day_words

LIST = "web:announcements:notices"
Asked = Mapping[str, str]
ASKED = ("kind", "at", "buyer", "since", "until", "purchase")
MOST_BUYERS = 50


def list_page(request: HttpRequest) -> PlainPage:
    """The list, with what is looked for filled in."""
    asked = {name: str(request.GET.get(name, "")).strip() for name in (*ASKED, "before")}
    wanted = _wanted(asked)
    found = look(wanted) if wanted else Found((), None, whole=True)
    title = pgettext("announcements", "Official notices")
    return PlainPage(
        frame=frame_of(request, here=LIST),
        title=title,
        lead=pgettext("announcements", "Every notice that the law asks for, made from the public ledger."),
        crumbs=(Link(title, ""),),
        main=tuple(_sheets(asked, found)),
        side=(_form(asked),),
    )


def _sheets(asked: Asked, found: Found) -> Iterator[View]:
    yield Filters(pgettext("announcements", "Kind"), tuple(_kinds(asked)))
    yield Sheet(pgettext("announcements", "Newest first"), (_table(found),))
    if found.next:
        kept = {name: asked[name] for name in ASKED if asked[name]}
        address = f"{reverse(LIST)}?{urlencode({**kept, 'before': found.next})}"
        yield LinkList((Link(pgettext("announcements", "Older notices"), address),))
    if not found.whole:
        yield NoteView(
            pgettext(
                "announcements", "The look ended after 4,000 notices: go on with “Older notices”, or ask for less."
            )
        )


def _wanted(asked: Asked) -> Wanted | None:
    """What is looked for, or the error that names the wrong field; None when nothing can fit."""
    kind, before = asked["kind"], asked["before"]
    if kind and kind not in kinds():
        raise CannotLookFor("There is no such kind of notice.", field="kind", cure="Choose one of the list.")
    if before and not (before.isascii() and before.isdecimal() and len(before) < 19):
        raise CannotLookFor("This page of the list does not exist.", field="before", cure="Begin at the first page.")
    buyers = _buyers(asked["buyer"])
    if buyers == ():
        return None
    return Wanted(
        kind=kind,
        at=_start_of(asked["at"]),
        buyers=buyers or (),
        thread=find_case(asked["purchase"]).thread if asked["purchase"] else "",
        since=parse_date(asked["since"], "since") if asked["since"] else None,
        until=parse_date(asked["until"], "until") if asked["until"] else None,
        before=int(before) if before else None,
    )


def _start_of(code: str) -> str:
    """What the codes in a division begin with: 5103 of a prefecture, 51 of a province, nothing of the nation."""
    if not code or region(code).level == "nation":
        return ""
    return code.removesuffix("00").removesuffix("00")


def _buyers(name: str) -> tuple[str, ...] | None:
    """The organs whose name holds these words; None when nobody is asked for."""
    if not name:
        return None
    held = Organ.objects.filter(name_zh__icontains=name) | Organ.objects.filter(name_en__icontains=name)
    return tuple(held.values_list("code", flat=True)[:MOST_BUYERS])


def _kinds(asked: Asked) -> Iterator[Link]:
    kept = {name: asked[name] for name in ASKED if asked[name] and name != "kind"}
    yield Link(pgettext("announcements", "All"), f"{reverse(LIST)}?{urlencode(kept)}", current=not asked["kind"])
    for each in kinds().values():
        address = f"{reverse(LIST)}?{urlencode({**kept, 'kind': each.name})}"
        yield Link(each.title, address, current=asked["kind"] == each.name)


def _form(asked: Asked) -> FormView:
    def field(name: str, kind: str, label: str, options: tuple[Option, ...] = ()) -> FieldView:
        return FieldView(name, kind, label, value=asked[name], optional=True, options=options)  # type: ignore[arg-type]

    anything = Option("", pgettext("announcements", "All"))
    places = division_options(all_regions())
    fields = (
        field("at", "select", pgettext("announcements", "Division"), (anything, *places)),
        field("buyer", "text", pgettext("announcements", "Purchaser")),
        field("since", "date", pgettext("announcements", "From")),
        field("until", "date", pgettext("announcements", "Until")),
    )
    kept = tuple((name, asked[name]) for name in ("kind", "purchase") if asked[name])
    return FormView(
        reverse(LIST), pgettext("announcements", "Search"), (FormSection("", fields),), hidden=kept, method="get",
        anchor="find",
    )  # fmt: skip


def _table(found: Found) -> View:
    if not found.entries:
        return EmptyView(
            pgettext("announcements", "No notice fits"),
            pgettext("announcements", "A notice stands here as soon as an office publishes it."),
            Link(pgettext("announcements", "All notices"), reverse(LIST)),
        )
    heads = (
        pgettext("announcements", "Notice"), pgettext("announcements", "Purchaser"),
        pgettext("announcements", "Division"), pgettext("announcements", "Date"),
    )  # fmt: skip
    rows = tuple(_row(each) for each in read(found.entries))
    return TableView(tuple(Column(each) for each in heads), rows, pgettext("announcements", "Official notices"))


def read(entries: tuple[PublicEntry, ...]) -> list[Notice]:
    """The notices that these entries make, each thread read once."""
    threads = {each.thread: public_entries(each.thread) for each in entries}
    return [found for each in entries if (found := notice_of(each, threads[each.thread]))]


def _row(notice: Notice) -> tuple[Cell, ...]:
    entry = notice.record.entry
    return (
        Cell(link=Link(notice.title, reverse("web:announcements:notice", args=[notice.ref]))),
        Cell(notice.kind.signed(notice.record)),
        Cell(region(entry.region).name(lang())),
        Cell(day_words(entry.day)),
    )
