"""The board of an area: three systems and five mechanisms by year, and what lies below it."""

from collections.abc import Iterator, Sequence

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import pgettext

from goufu.rooms.indicators.looking import FIVE, PILOTS, PROVINCE, SHOWN, Look, Row, around, below, looked, rows
from goufu.rooms.indicators.page_places import places_sheet
from goufu.rooms.indicators.saying import cell, lang, name_of, target
from goufu.rooms.indicators.standing import trees
from goufu.rooms.indicators.trees import System
from goufu.rooms.indicators.values import counties_in
from goufu.rooms.pilots.interface import MECHANISMS
from goufu.ui.frame import frame_of
from goufu.ui.show import (
    Cell,
    Column,
    Figure,
    Figures,
    Filters,
    Link,
    LinkList,
    NoteView,
    PlainPage,
    Sheet,
    TableView,
    View,
)


def board_page(request: HttpRequest, area: str) -> PlainPage:
    """The board of a division, or of the pilot regions together."""
    look = looked(request, area)
    found = rows(look)
    return PlainPage(
        frame=frame_of(request, here="web:pilots:province"),
        title=pgettext("indicators", "Three systems and five mechanisms"),
        lead=_lead(look, found),
        meta=(_place(look), look.of.tree.title(lang()), look.day.isoformat()),
        crumbs=_crumbs(look),
        made_up=look.of.synthetic,
        main=tuple(_sheets(look, found)),
    )


def _place(look: Look) -> str:
    return pgettext("indicators", "The pilot regions together") if look.area == PILOTS else name_of(look.area)


def _crumbs(look: Look) -> tuple[Link, ...]:
    first = Link(pgettext("indicators", "Pilot"), reverse("web:pilots:province"))
    board = Link(pgettext("indicators", "Indicators"), reverse("web:indicators:board"))
    if look.area in {PILOTS, PROVINCE}:
        return first, Link(pgettext("indicators", "Indicators"), "")
    inner = [Link(name_of(each.code), address(look, each.code)) for each in around(look.area)[1:]]
    return (first, board, *inner[:-1], Link(name_of(look.area), ""))


def address(look: Look, area: str = "", **changes: str) -> str:
    """A board's address that keeps the tree looked at."""
    where = area or look.area
    base = reverse("web:indicators:board") if where == PROVINCE else reverse("web:indicators:area", args=[where])
    asked = {"tree": look.of.tree.code, **changes}
    return f"{base}?{'&'.join(f'{name}={value}' for name, value in asked.items() if value)}"


def _lead(look: Look, found: Sequence[Row]) -> str:
    judged = [each.values[-1].meets(each.indicator, look.year) for each in found]
    given = {
        "known": sum(each.values[-1].value is not None for each in found), "n": len(found), "year": look.year,
        "met": sum(each is True for each in judged),
    }  # fmt: skip
    said = pgettext(
        "indicators", "In %(year)d %(known)d of %(n)d indicators are known; %(met)d meet the year's target."
    )
    return said % given


def _sheets(look: Look, found: Sequence[Row]) -> Iterator[View]:
    yield Filters(pgettext("indicators", "Area and tree"), tuple(_choices(look)))
    yield _headline(look, found)
    yield standing_note(look)
    for system in look.of.tree.system:
        inside = {id(aspect) for aspect in system.aspect}
        yield _system(look, system, [each for each in found if id(each.aspect) in inside])
    yield Sheet(pgettext("indicators", "The five mechanisms: targets met of those known"), (_mechanisms(look, found),))
    if sheet := places_sheet(look):
        yield sheet
    if inner := _inner(look):
        yield Sheet(pgettext("indicators", "Divisions"), (inner,))


def _choices(look: Look) -> Iterator[Link]:
    yield Link(name_of(PROVINCE), address(look, PROVINCE), current=look.area == PROVINCE)
    title = pgettext("indicators", "The pilot regions together")
    yield Link(title, address(look, PILOTS), current=look.area == PILOTS)
    for each in trees():
        here = each.tree.code == look.of.tree.code
        yield Link(each.tree.title(lang()), address(look, tree=each.tree.code), current=here)
    yield Link(pgettext("indicators", "All years"), address(look, years="all"), current=len(look.years) > SHOWN)
    sheet = reverse("web:indicators:sheet", args=[look.area])
    title = pgettext("indicators", "As a spreadsheet")
    yield Link(title, f"{sheet}?tree={look.of.tree.code}&year={look.year}")


def standing_note(look: Look) -> NoteView:
    """Who set the targets, and whether they are verified."""
    of = look.of
    if of.ref and of.verified:
        said = pgettext("indicators", "Targets set by the province: %(document)s, in force since %(since)s.")
        return NoteView(said % {"document": of.document, "since": str(of.since)})
    if of.ref:
        said = pgettext("indicators", "In force by %(document)s; the targets are not verified: %(by)s.")
        return NoteView(said % {"document": of.document, "by": of.tree.set_by(lang())})
    said = pgettext(
        "indicators", "Not in force: the platform's proposal of %(dated)s. The province puts a tree in force."
    )
    link = Link(pgettext("indicators", "Put it in force"), reverse("web:act", args=["adopt_indicators"]))
    return NoteView(said % {"dated": of.tree.dated}, link=link)


def _headline(look: Look, found: Sequence[Row]) -> Figures:
    return Figures(tuple(_figure(look, system, found) for system in look.of.tree.system))


def _figure(look: Look, system: System, found: Sequence[Row]) -> Figure:
    inside = {id(aspect) for aspect in system.aspect}
    judged = [each.values[-1].meets(each.indicator, look.year) for each in found if id(each.aspect) in inside]
    known = sum(each is not None for each in judged)
    note = pgettext("indicators", "targets met of %(known)d known, %(n)d in all") % {"known": known, "n": len(judged)}
    return Figure(system.title(lang()), str(sum(each is True for each in judged)), note=note)


def _system(look: Look, system: System, found: Sequence[Row]) -> Sheet:
    columns = (
        Column(pgettext("indicators", "Indicator")),
        Column(pgettext("indicators", "Target of %(year)d") % {"year": look.year}, right=True, whole=True),
        *(Column(str(year), right=True, whole=True) for year in look.years),
    )
    lines = tuple(tuple(_line(look, each)) for each in found)
    wide = len(look.years) > SHOWN
    return Sheet(system.title(lang()), (TableView(columns, lines, system.title(lang()), matrix=wide),))


def _line(look: Look, row: Row) -> Iterator[Cell]:
    each = row.indicator
    href = reverse("web:indicators:indicator", args=[each.code])
    asked = f"?tree={look.of.tree.code}&at={look.area}&year={look.year}"
    yield Cell(link=Link(each.title(lang()), href + asked), note=row.aspect.title(lang()))
    yield Cell(target(each, look.year) or "–")
    yield from (cell(each, value, year) for value, year in zip(row.values, look.years, strict=True))


def _mechanisms(look: Look, found: Sequence[Row]) -> TableView:
    title = pgettext("indicators", "Mechanism")
    columns = (Column(title), *(Column(str(year), right=True) for year in look.years))
    lines = tuple(
        (
            Cell(pgettext("pilots", MECHANISMS[name])),
            *(Cell(_met(found, name, place, year)) for place, year in enumerate(look.years)),
        )
        for name in FIVE
    )
    return TableView(columns, lines, title, matrix=True)


def _met(found: Sequence[Row], mechanism: str, place: int, year: int) -> str:
    mine = [each for each in found if each.aspect.mechanism == mechanism]
    judged = [each.values[place].meets(each.indicator, year) for each in mine]
    known = [each for each in judged if each is not None]
    return f"{sum(known)} / {len(known)}" if known else "–"


def _inner(look: Look) -> LinkList | None:
    if look.area == PILOTS:
        return None
    inside = list(below(look.area))
    counties = pgettext("indicators", "%(n)d counties, districts and cities")
    links = tuple(
        Link(
            each.name(lang()), address(look, each.code),
            note=counties % {"n": counties_in(each.code)} if each.level == "prefecture" else "",
        )
        for each in inside
    )  # fmt: skip
    return LinkList(links) if links else None
