"""One notice: the paper, its files, where it must also stand, and what it lacks."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import pgettext

from goufu.parties.regions import region
from goufu.rooms.announcements.checklist import Also, Place, also_published
from goufu.rooms.announcements.kind import heading_of
from goufu.rooms.announcements.notice import Notice, missing, ruling_on
from goufu.rooms.announcements.page_list import LIST
from goufu.rooms.announcements.paper import official
from goufu.ui.citing import citation_of_rule, lang, verdicts_of
from goufu.ui.frame import frame_of
from goufu.ui.show import (
    FactRow,
    Facts,
    Link,
    LinkList,
    NoteView,
    PlainPage,
    Prose,
    Sheet,
    StateView,
    VerdictList,
    View,
)
from goufu.ui.visitor import visitor
from goufu.ui.words import day_words


def notice_page(request: HttpRequest, notice: Notice) -> PlainPage:
    """The page of a notice."""
    entry = notice.record.entry
    return PlainPage(
        frame=frame_of(request, here=LIST),
        title=heading_of(notice.kind, notice.record),
        meta=(notice.ref, region(entry.region).name(lang()), day_words(entry.day)),
        crumbs=(Link(pgettext("announcements", "Official notices"), reverse(LIST)), Link(notice.ref, "")),
        made_up=entry.synthetic,
        main=(official(notice),),
        side=tuple(_side(request, notice)),
    )


def _side(request: HttpRequest, notice: Notice) -> Iterator[View]:
    yield Sheet(pgettext("announcements", "Download"), (LinkList(_files(notice)),))
    yield _also(request, notice, also_published(notice))
    yield _check(notice)
    yield Sheet(pgettext("announcements", "What it rests on"), (LinkList(tuple(_sources(notice))),))


def _files(notice: Notice) -> tuple[Link, ...]:
    return (
        Link(pgettext("announcements", "PDF, to be printed"), _file(notice, "pdf"), icon="download"),
        Link(pgettext("announcements", "DOCX, to be worked on"), _file(notice, "docx"), icon="download"),
        Link(pgettext("announcements", "Fields, for programs"), _file(notice, "json"), icon="download"),
    )


def _file(notice: Notice, kind: str) -> str:
    return reverse(f"web:announcements:{kind}", args=[notice.ref])


def _also(request: HttpRequest, notice: Notice, also: Also) -> Sheet:
    """The checklist: medium, by when, address."""
    entry, holder = notice.record.entry, visitor(request)
    body: tuple[View, ...] = (Facts((*_term(also), *_places(also.places))),)
    if also.places:
        return Sheet(pgettext("announcements", "Also to be published on"), body)
    if also.recordable and holder and holder.organ == entry.organ:
        link = Link(
            pgettext("announcements", "Record the address"),
            reverse("web:act_on", args=["record_media_address", entry.case]),
        )
        body = (*body, NoteView(pgettext("announcements", "Its address there is not recorded yet."), link=link))
    else:
        body = (*body, Prose((pgettext("announcements", "Its address there is not recorded yet."),), quiet=True))
    return Sheet(pgettext("announcements", "Also to be published on"), body)


def _term(also: Also) -> Iterator[FactRow]:
    yield FactRow(
        pgettext("announcements", "Medium"),
        pgettext("announcements", "The media named by finance of province level or above"),
    )
    if also.term.day:
        yield FactRow(pgettext("announcements", "By"), day=also.term.day)
    if cited := citation_of_rule(also.term.rule):
        yield FactRow(pgettext("announcements", "Rule"), link=Link(cited.label, cited.href))
    if also.on_time is not None:
        said = (
            StateView(pgettext("announcements", "In time"), "done")
            if also.on_time
            else StateView(pgettext("announcements", "Late"), "late")
        )
        yield FactRow(pgettext("announcements", "Kept"), view=said)


def _places(places: tuple[Place, ...]) -> Iterator[FactRow]:
    for each in places:
        where = " · ".join(filter(None, (each.medium, each.number, each.address)))
        yield FactRow(pgettext("announcements", "Stands there"), f"{where} · {day_words(each.day)}")


def _check(notice: Notice) -> Sheet:
    """What the format asks for and the record does not state."""
    lacking = missing(notice)
    title = pgettext("announcements", "Completeness")
    verdicts = VerdictList(verdicts_of([ruling_on(notice)]))
    if not lacking:
        return Sheet(title, (verdicts,))
    named = pgettext("announcements", ", ").join(str(each.title) for each in lacking)
    return Sheet(title, (verdicts,), foot=pgettext("announcements", "Not stated: %(fields)s") % {"fields": named})


def _sources(notice: Notice) -> Iterator[Link]:
    entry = notice.record.entry
    purchase = notice.record.text("purchase")
    if purchase:
        yield Link(pgettext("announcements", "The whole purchase"), reverse("web:project", args=[purchase]))
        yield Link(pgettext("announcements", "All its notices"), f"{reverse(LIST)}?purchase={purchase}")
    yield Link(pgettext("announcements", "The case"), reverse("web:case", args=[entry.case]))
    yield Link(pgettext("announcements", "The entry of the ledger"), reverse("web:receipt", args=[entry.hash]))
