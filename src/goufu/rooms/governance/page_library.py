"""The library's pages: the list, one document with what it puts in force, what changed, and what it would have done."""

from datetime import timedelta

from django.core.paginator import Page
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import pgettext

from goufu.parties.regions import region
from goufu.rooms.governance.library import Change, Newest, changes, documents
from goufu.rooms.governance.models import PolicyDocument
from goufu.rooms.governance.page_confirming import READERS, TRIERS
from goufu.rooms.governance.units import said
from goufu.ui.citing import lang
from goufu.ui.frame import frame_of
from goufu.ui.show import (
    Cell,
    Column,
    EmptyView,
    FactRow,
    Facts,
    Filters,
    Link,
    LinkList,
    ListPage,
    Pager,
    PlainPage,
    Prose,
    Sheet,
    StateView,
    TableView,
    View,
)
from goufu.ui.visitor import visitor

A_PAGE = 30
A_YEAR = timedelta(days=365)
MOST_SHOWN = 200
"""Differences on the page; the command lists all."""


def list_page(request: HttpRequest) -> ListPage:
    """Every document, found by its words."""
    query = request.GET.get("q", "").strip()[:80]
    page = Newest(documents(query), A_PAGE).get_page(request.GET.get("page"))
    rows = tuple(
        (
            Cell(link=Link(each.title, reverse("web:governance:document", args=[each.ref]))),
            Cell(each.number),
            Cell(each.issued_by),
            Cell(region(each.region).name(lang())),
            Cell(day=each.since),
            Cell(view=_state(each)),
        )
        for each in page
    )
    heads = (
        pgettext("governance", "Document"),
        pgettext("governance", "Number"),
        pgettext("governance", "Issued by"),
        pgettext("governance", "Place"),
        pgettext("governance", "In force since"),
        pgettext("governance", "Status"),
    )
    title = pgettext("governance", "Policy documents")
    table = TableView(tuple(Column(each) for each in heads), rows, title) if rows else _nothing()
    return ListPage(
        frame=frame_of(request, here="web:governance:documents"),
        title=title,
        crumbs=(Link(title, ""),),
        search=reverse("web:governance:documents"),
        query=query,
        table=table,
        pager=_pager(page, query),
        filters=(_doors(request, title),),
    )


def _doors(request: HttpRequest, title: str) -> Filters:
    links = [
        Link(title, reverse("web:governance:documents"), current=True),
        Link(pgettext("governance", "What changed, for whom, from when"), reverse("web:governance:changes")),
        Link(pgettext("governance", "Search documents, topics and minutes"), reverse("web:governance:search")),
    ]
    if (holder := visitor(request)) is not None:
        links.append(Link(pgettext("governance", "Conference desk"), reverse("web:governance:desk")))
        if holder.roles & TRIERS:
            links.append(Link(pgettext("governance", "Try a figure on past cases"), reverse("web:governance:replay")))
        if holder.roles & READERS:
            waiting = pgettext("governance", "Rules that wait for confirmation")
            links.append(Link(waiting, reverse("web:governance:confirmations")))
    return Filters(title, tuple(links))


def _nothing() -> EmptyView:
    link = Link(pgettext("governance", "All documents"), reverse("web:governance:documents"))
    return EmptyView(pgettext("governance", "No document holds all these words."), link=link)


def _pager(page: Page[PolicyDocument], query: str) -> Pager | None:
    number, pages, total = page.number, page.paginator.num_pages, page.paginator.count
    if pages < 2:
        return None
    at = reverse("web:governance:documents") + f"?q={query}&page="
    return Pager(
        number, pages, total, f"{at}{number - 1}" if number > 1 else "", f"{at}{number + 1}" if number < pages else "",
        least=total == Newest.MOST,
    )  # fmt: skip


def _state(case: PolicyDocument) -> StateView:
    state = case.states_of.named(case.state)
    return StateView(pgettext("governance", state.public_title), "" if state.look == "none" else state.look)


def document_page(request: HttpRequest, case: PolicyDocument, *, entitled: bool) -> PlainPage:
    """One document: what it says, what it puts in force, what it stands to others in."""
    made = tuple(changes(case))
    main: list[View] = [Sheet(pgettext("governance", "The document"), (_facts(case),))]
    if case.gist:
        main.append(Sheet(pgettext("governance", "Gist"), (Prose((case.gist,)),)))
    title = pgettext("governance", "What it puts in force")
    main.append(Sheet(title, (change_table(made, title) if made else _no_figures(),)))
    main.append(Sheet(pgettext("governance", "Wording"), (Prose(tuple(case.wording.splitlines())),)))
    links = [Link(pgettext("governance", "What changed, for whom, from when"), reverse("web:governance:changes"))]
    links.append(Link(pgettext("governance", "The case and its record"), reverse("web:case", args=[case.ref])))
    if entitled and case.figures:
        replayed = reverse("web:governance:document_replay", args=[case.ref])
        links.append(Link(pgettext("governance", "What would it have done to last year's purchases?"), replayed))
    return PlainPage(
        frame=frame_of(request, here="web:governance:documents"),
        title=case.title,
        meta=(_state(case), case.number, region(case.region).name(lang())),
        crumbs=(
            Link(pgettext("governance", "Policy documents"), reverse("web:governance:documents")),
            Link(case.number, ""),
        ),
        made_up=case.synthetic,
        main=tuple(main),
        side=(LinkList(tuple(links)),),
    )


def _facts(case: PolicyDocument) -> Facts:
    rows = [
        FactRow(pgettext("governance", "Number of the document"), case.number),
        FactRow(pgettext("governance", "Issued by"), case.issued_by),
        FactRow(pgettext("governance", "Day of issue"), day=case.issued_on),
        FactRow(pgettext("governance", "In force since"), day=case.since),
        FactRow(pgettext("governance", "Holds no more from"), day=case.until),
        FactRow(pgettext("governance", "Fair-competition review"), case.fairness_review),
    ]
    if case.decision:
        link = Link(case.decision, reverse("web:case", args=[case.decision]))
        rows.append(FactRow(pgettext("governance", "Decision of the conference"), link=link))
    kinds = {
        "implements": pgettext("governance", "Implements"),
        "amends": pgettext("governance", "Amends"),
        "replaces": pgettext("governance", "Replaces"),
        "repeals": pgettext("governance", "Repeals"),
    }
    rows += [FactRow(kinds[each["kind"]], each["number"]) for each in case.relations]
    return Facts(tuple(row for row in rows if row.text or row.day or row.link))


def _no_figures() -> EmptyView:
    return EmptyView(
        pgettext("governance", "It sets no figure."), pgettext("governance", "The law book stays as it was.")
    )


def changes_page(request: HttpRequest) -> PlainPage:
    """What changed, for whom, from when."""
    title = pgettext("governance", "What changed, for whom, from when")
    made = tuple(changes())
    return PlainPage(
        frame=frame_of(request, here="web:governance:documents"),
        title=title,
        crumbs=(
            Link(pgettext("governance", "Policy documents"), reverse("web:governance:documents")),
            Link(title, ""),
        ),
        main=(Sheet(title, (change_table(made, title) if made else _no_figures(),)),),
    )


def change_table(made: tuple[Change, ...], name: str) -> TableView:
    """Changes of figures, each with its rule, place, value before and after, and day."""
    heads = (
        pgettext("governance", "Rule"),
        pgettext("governance", "For whom"),
        pgettext("governance", "The law says"),
        pgettext("governance", "Before"),
        pgettext("governance", "From then on"),
        pgettext("governance", "Since"),
        pgettext("governance", "By"),
    )
    return TableView(tuple(Column(each) for each in heads), tuple(_change(each) for each in made), name)


def _change(each: Change) -> tuple[Cell, ...]:
    gist = (each.rule.file.gist_zh if lang() == "zh" else each.rule.file.gist_en) if each.rule else each.rule_id
    return (
        Cell(link=Link(gist, reverse("web:rule", args=[each.rule_id]))),
        Cell(region(each.region).name(lang())),
        Cell(value_words(each.national, each.unit)),
        Cell(value_words(each.before, each.unit)),
        Cell(value_words(each.after, each.unit)),
        Cell(day=each.since),
        Cell(each.by),
    )


def value_words(value: int | None, unit: str) -> str:
    """A figure's value with its unit, as people write it; of None, that the law's own holds."""
    return pgettext("governance", "The law's own") if value is None else said(value, unit)
