"""One card: what was wrong, what was done, its figures beside what the records give today, how it fared elsewhere."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import pgettext

from goufu.core.measures import Measured
from goufu.core.registry import act_named
from goufu.parties.regions import region
from goufu.rooms.experience.choices import Fared
from goufu.rooms.experience.figures import Recomputed, computed_again
from goufu.rooms.experience.library import adoptions
from goufu.rooms.experience.models import Adoption, Experience
from goufu.rooms.governance.interface import document_view, figure_gist
from goufu.rooms.pilots.interface import How, item_view, measure_named
from goufu.ui.citing import lang
from goufu.ui.frame import frame_of
from goufu.ui.show import (
    Cell,
    Column,
    EmptyView,
    FactRow,
    Facts,
    Link,
    LinkList,
    NoteView,
    PlainPage,
    Prose,
    Sheet,
    StateView,
    TableView,
    View,
)
from goufu.ui.visitor import visitor
from goufu.ui.words import money_text

MOST_ENTRIES = 12
"""Entries that a figure is linked to on the page; the record of the card names them all."""


def card_page(request: HttpRequest, card: Experience) -> PlainPage:
    """The card as it stands, its figures computed again."""
    title = pgettext("experience", "Experience of the pilots")
    return PlainPage(
        frame=frame_of(request, here="web:pilots:province"),
        title=card.title,
        meta=(_state(card), region(card.region).name(lang())),
        crumbs=(Link(title, reverse("web:experience:library")), Link(card.ref, "")),
        made_up=card.synthetic,
        main=tuple(_main(card)),
        side=tuple(_side(request, card)),
    )


def _state(card: Experience) -> StateView:
    state = card.states_of.named(card.state)
    return StateView(pgettext("experience", state.public_title), "" if state.look == "none" else state.look)


def _main(card: Experience) -> Iterator[View]:
    if card.state == "withdrawn":
        said = pgettext("experience", "This card was withdrawn: %(reason)s") % {"reason": card.reason}
        yield NoteView(said)
    yield Sheet(pgettext("experience", "Problem"), (Prose(tuple(card.problem.splitlines())),))
    yield Sheet(pgettext("experience", "Practice"), (Prose(tuple(card.practice.splitlines())),))
    yield figures_sheet(pgettext("experience", "Figures"), card.figures)
    yield Sheet(pgettext("experience", "Limits"), (Prose(tuple(card.limits.splitlines())),))
    yield _adopted(card)


def figures_sheet(title: str, figures: Sequence[Mapping[str, Any]]) -> Sheet:
    """Figures as stated; the computed ones beside what their query gives now."""
    rows = [_computed(each) for each in computed_again(figures)]
    rows += [_typed(each) for each in figures if each["kind"] == "typed"]
    if not rows:
        return Sheet(title, (EmptyView(pgettext("experience", "It states no figure.")),))
    heads = (
        pgettext("experience", "Figure"), pgettext("experience", "How it was found"),
        pgettext("experience", "Stated"), pgettext("experience", "The records give now"),
        pgettext("experience", "Rests on"),
    )  # fmt: skip
    note = pgettext(
        "experience",
        "Computed: measure, division and span are the query; anybody who asks again gets the figure beside it.",
    )
    table = TableView(tuple(Column(each) for each in heads), tuple(rows), title)
    links = tuple(_entries(figures))
    return Sheet(title, (table, NoteView(note, "fingerprint"), *((LinkList(links),) if links else ())))


def _computed(each: Recomputed) -> tuple[Cell, ...]:
    stated = each.stated
    of = measure_named(stated["measure"])
    span = f"{region(stated['region']).name(lang())}　{stated['since']} – {stated['until']}"
    return (
        Cell(pgettext("pilots", of.question) if of else stated["measure"], note=span),
        Cell(view=How(pgettext("experience", "Computed"), computed=True)),
        Cell(_value(stated["measure"], stated["value"], stated["out_of"]), note=stated["day"]),
        _now(each),
        Cell(_known(stated)),
    )


def _now(each: Recomputed) -> Cell:
    if each.now is None:
        return Cell(pgettext("experience", "No records answer this any more"))
    said = pgettext("experience", "the same") if each.same else pgettext("experience", "changed since")
    return Cell(_value(each.stated["measure"], each.now.value, each.now.out_of), note=said)


def _value(name: str, value: int, out_of: int | None) -> str:
    of = measure_named(name)
    shown = [money_text(each) if of and of.unit == "fen" else str(each) for each in (value, out_of) if each is not None]
    return " / ".join(shown)


def _known(stated: Mapping[str, Any]) -> str:
    entries = pgettext("experience", "%(n)d entries") % {"n": len(stated["entries"])}
    if stated["known"] is None:
        return f"{entries} · " + pgettext("experience", "finance had not said how many purchases it knows of")
    given = {"on": stated["on_platform"], "known": stated["known"]}
    return f"{entries} · " + pgettext("experience", "%(on)d of %(known)d purchases known to finance") % given


def _typed(each: Mapping[str, Any]) -> tuple[Cell, ...]:
    return (
        Cell(each["title"]),
        Cell(view=How(pgettext("experience", "Typed"), typed=True)),
        Cell(f"{each['value']} {each['unit']}", note=each["day"]),
        Cell("–"),
        Cell(each["source"]),
    )


def _entries(figures: Sequence[Mapping[str, Any]]) -> Iterator[Link]:
    hashes = dict.fromkeys(one for each in figures if each["kind"] == "computed" for one in each["entries"])
    for place, one in enumerate(list(hashes)[:MOST_ENTRIES], 1):
        said = pgettext("experience", "Entry %(n)d of the record: %(hash)s") % {"n": place, "hash": one[:12]}
        yield Link(said, reverse("web:receipt", args=[one]))


def _adopted(card: Experience) -> Sheet:
    title = pgettext("experience", "Adopted elsewhere")
    found = adoptions(card.ref)
    if not found:
        return Sheet(title, (EmptyView(pgettext("experience", "No other county has adopted it yet.")),))
    heads = (
        pgettext("experience", "County"), pgettext("experience", "Since"),
        pgettext("experience", "What is done otherwise"), pgettext("experience", "How it fared"),
        pgettext("experience", "Figures"),
    )  # fmt: skip
    table = TableView(tuple(Column(each) for each in heads), tuple(tuple(_adoption(each)) for each in found), title)
    return Sheet(title, (table,))


def _adoption(each: Adoption) -> Iterator[Cell]:
    yield Cell(link=Link(region(each.region).name(lang()), reverse("web:case", args=[each.ref])), note=each.document)
    yield Cell(day=each.since)
    yield Cell(each.changed)
    if not each.fared:
        yield Cell(pgettext("experience", "Not reported yet"))
    else:
        yield Cell(pgettext("experience", Fared(each.fared).title_en), note=each.finding)
    yield Cell("；".join(_short(each.figures)) or "–")


def _short(figures: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Each figure of a report in one line: computed ones with what the records give now."""
    for each in computed_again(figures):
        of, stated = measure_named(each.stated["measure"]), each.stated
        name = pgettext("pilots", of.question) if of else stated["measure"]
        yield f"{name} {_value(stated['measure'], stated['value'], stated['out_of'])}（{_again(each)}）"
    for each_typed in figures:
        if each_typed["kind"] == "typed":
            said = pgettext("experience", "typed")
            yield f"{each_typed['title']} {each_typed['value']} {each_typed['unit']}（{said}）"


def _again(each: Recomputed) -> str:
    if each.now is None or each.same:
        return pgettext("experience", "computed")
    now: Measured = each.now
    given = {"now": _value(each.stated["measure"], now.value, now.out_of)}
    return pgettext("experience", "computed; now %(now)s") % given


def _side(request: HttpRequest, card: Experience) -> Iterator[View]:
    cost = FactRow(pgettext("experience", "What it cost"), money=card.cost_fen)
    rows = [cost, FactRow(pgettext("experience", "Published on"), day=card.published_on)]
    yield Sheet(pgettext("experience", "At a glance"), (Facts(tuple(row for row in rows if row.day or row is cost)),))
    links = tuple(_to_copy(card))
    if links:
        yield Sheet(pgettext("experience", "Rules to copy"), (LinkList(links),))
    yield LinkList(tuple(_doors(request, card)))


def _to_copy(card: Experience) -> Iterator[Link]:
    for figure in card.figures_to_copy:
        gist = figure_gist(figure["rule"], figure["name"], lang())
        yield Link(gist or figure["rule"], reverse("web:rule", args=[figure["rule"]]), note=figure["name"])
    for ref in card.documents_to_copy:
        document = document_view(ref)
        if document:
            yield Link(f"{document.title}　{document.number}", reverse("web:governance:document", args=[ref]))
    for ref in card.items_to_copy:
        item = item_view(ref)
        if item:
            text = item.text_zh if lang() == "zh" else item.text_en or item.text_zh
            yield Link(f"{item.number}　{text}", reverse("web:case", args=[ref]))


def _doors(request: HttpRequest, card: Experience) -> Iterator[Link]:
    yield Link(pgettext("experience", "The case and its record"), reverse("web:case", args=[card.ref]))
    holder, act = visitor(request), act_named("adopt_experience")
    if holder is None or holder.region == card.region or card.state != "published":
        return
    if any(each.role in holder.roles for each in act.authorities()):
        yield Link(act.title(), reverse("web:act_on", args=[act.name, card.ref]))
