"""One search for library and conference: documents, topics and minutes by their Chinese words."""

from collections.abc import Iterable, Sequence

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import pgettext

from goufu.parties.holders import Holder
from goufu.parties.regions import region
from goufu.rooms.governance.library import decisions, documents, minutes, topics
from goufu.rooms.governance.models import Meeting, PolicyDocument, Topic
from goufu.rooms.governance.page_desk import bodies_of
from goufu.ui.citing import lang
from goufu.ui.frame import frame_of
from goufu.ui.show import (
    Cell,
    Column,
    EmptyView,
    FieldView,
    FormSection,
    FormView,
    Link,
    PlainPage,
    Sheet,
    StateView,
    TableView,
    View,
)

MOST = 50
"""Rows of a kind on the page."""


def search_page(request: HttpRequest, holder: Holder | None) -> PlainPage:
    """What holds all words asked for: documents and decisions in signed minutes for everybody; for those who sit on a
    body also its topics and minutes.
    """
    query = request.GET.get("q", "").strip()[:80]
    title = pgettext("governance", "Search documents, topics and minutes")
    return PlainPage(
        frame=frame_of(request, here="web:governance:documents"),
        title=title,
        crumbs=(
            Link(pgettext("governance", "Policy documents"), reverse("web:governance:documents")),
            Link(title, ""),
        ),
        main=(_form(query), *(_found(query, holder) if query else ())),
    )


def _form(query: str) -> FormView:
    words = FieldView(
        name="q", kind="text", label=pgettext("governance", "Words"), value=query,
        hint=pgettext("governance", "All words must be there, such as 意向公开 时限."),
    )  # fmt: skip
    return FormView(
        action=reverse("web:governance:search"), submit=pgettext("governance", "Search"),
        sections=(FormSection("", (words,)),), method="get",
    )  # fmt: skip


def _found(query: str, holder: Holder | None) -> tuple[View, ...]:
    bodies = [each.ref for each in bodies_of(holder)] if holder else []
    library = Sheet(pgettext("governance", "Policy documents"), (_documents(documents(query)[:MOST]),))
    decided = Sheet(pgettext("governance", "Decisions in signed minutes"), (_decisions(decisions(query)[:MOST]),))
    if not bodies:
        return (library, decided)
    listed = Sheet(pgettext("governance", "Topics"), (_topics(topics(query, bodies)[:MOST]),))
    written = Sheet(pgettext("governance", "Minutes"), (_minutes(minutes(query, bodies)[:MOST]),))
    return (library, listed, written, decided)


def _documents(found: Iterable[PolicyDocument]) -> View:
    heads = (
        pgettext("governance", "Document"), pgettext("governance", "Number"), pgettext("governance", "Place"),
        pgettext("governance", "In force since"),
    )  # fmt: skip
    rows = [
        (
            Cell(link=Link(each.title, reverse("web:governance:document", args=[each.ref]))), Cell(each.number),
            Cell(region(each.region).name(lang())), Cell(day=each.since),
        )
        for each in found
    ]  # fmt: skip
    return _table(heads, rows, pgettext("governance", "Policy documents"))


def _topics(found: Iterable[Topic]) -> View:
    heads = (
        pgettext("governance", "Topic"), pgettext("governance", "Status"),
        pgettext("governance", "What is proposed to be decided"), pgettext("governance", "Decision"),
    )  # fmt: skip
    rows = [(_case(each), _state(each), Cell(each.proposal[:120]), Cell(each.decision)) for each in found]
    return _table(heads, rows, pgettext("governance", "Topics"))


def _minutes(found: Iterable[Meeting]) -> View:
    heads = (
        pgettext("governance", "Meeting"), pgettext("governance", "When"), pgettext("governance", "Minutes"),
        pgettext("governance", "Status"),
    )  # fmt: skip
    rows = [
        (
            _case(each), Cell(day=each.at),
            Cell(link=Link(each.number, reverse("web:governance:minutes", args=[each.ref]))), _state(each),
        )
        for each in found
    ]  # fmt: skip
    return _table(heads, rows, pgettext("governance", "Minutes"))


def _decisions(found: Iterable[Topic]) -> View:
    """Title, outcome and words of the decision: what the signed minutes make public, and nothing else."""
    heads = (
        pgettext("governance", "Topic"), pgettext("governance", "Status"), pgettext("governance", "Decision"),
        pgettext("governance", "Place"), pgettext("governance", "Decided on"),
    )  # fmt: skip
    rows = [
        (
            _case(each), _state(each), Cell(each.decision), Cell(region(each.region).name(lang())),
            Cell(day=each.decided_on),
        )
        for each in found
    ]  # fmt: skip
    return _table(heads, rows, pgettext("governance", "Decisions in signed minutes"))


def _case(each: Topic | Meeting) -> Cell:
    return Cell(link=Link(each.title, reverse("web:case", args=[each.ref])))


def _state(each: Topic | Meeting) -> Cell:
    state = each.states_of.named(each.state)
    return Cell(view=StateView(pgettext("governance", state.public_title), "" if state.look == "none" else state.look))


def _table(heads: tuple[str, ...], rows: Sequence[tuple[Cell, ...]], name: str) -> View:
    if not rows:
        return EmptyView(pgettext("governance", "Nothing holds all these words."))
    return TableView(tuple(Column(each) for each in heads), tuple(rows), name)
