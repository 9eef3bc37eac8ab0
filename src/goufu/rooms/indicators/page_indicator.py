"""One indicator: formula, source, date and targets; its value in each division below; the records it rests on."""

from collections.abc import Iterator
from datetime import date

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import pgettext

from goufu.base.regions import level
from goufu.core.rollup.shares import Scope, Share, Span, families
from goufu.parties.regions import Region
from goufu.rooms.indicators.looking import PILOTS, PROVINCE, Look, around, looked, values_below
from goufu.rooms.indicators.page_board import address, standing_note
from goufu.rooms.indicators.saying import UNITS, counted_from, judged, lang, name_of, said, target
from goufu.rooms.indicators.trees import Formula, Indicator
from goufu.rooms.indicators.values import Value
from goufu.rooms.pilots.interface import designated
from goufu.ui.frame import frame_of
from goufu.ui.show import Cell, Column, EmptyView, FactRow, Facts, Link, LinkList, PlainPage, Sheet, TableView, View

MOST = 200
"""How many records a page shows."""
ENTRIES = 12
"""How many of their ledger entries it links to."""


def indicator_page(request: HttpRequest, code: str) -> PlainPage:
    """An indicator at an area: `?at=` a division, `?year=` its year."""
    at = request.GET.get("at", "") or PROVINCE
    look = looked(request, PROVINCE if at == PILOTS else at)
    of = look.of.indicator(code)
    title = of.title(lang())
    crumbs = [Link(pgettext("indicators", "Pilot"), reverse("web:pilots:province"))]
    crumbs += [Link(pgettext("indicators", "Indicators"), reverse("web:indicators:board"))]
    crumbs += [Link(name_of(each.code), address(look, each.code)) for each in around(look.area)[1:]]
    return PlainPage(
        frame=frame_of(request, here="web:pilots:province"),
        title=f"{of.code}　{title}" if lang() == "zh" else f"{of.code} {title}",
        lead=of.formula(lang()),
        meta=(name_of(look.area), str(look.year), look.day.isoformat()),
        crumbs=(*crumbs, Link(title, "")),
        made_up=look.of.synthetic,
        main=tuple(_main(look, of)),
        side=(_facts(look, of), standing_note(look)),
    )


def _main(look: Look, of: Indicator) -> Iterator[View]:
    found = values_below(look, of)
    title = pgettext("indicators", "By division, %(year)d") % {"year": look.year}
    yield Sheet(title, (_table(look, of, found),))
    if level(look.area) == "county":
        yield from _records(look, of)


def _facts(look: Look, of: Indicator) -> Sheet:
    targets = [f"{year}: {target(of, year)}" for year in sorted(of.targets)]
    lines = [
        FactRow(pgettext("indicators", "Formula"), of.formula(lang())),
        FactRow(pgettext("indicators", "Measure"), _measure(of), code=True),
        FactRow(pgettext("indicators", "Unit"), UNITS[of.kind]),
        FactRow(pgettext("indicators", "Source"), of.source(lang())),
        FactRow(pgettext("indicators", "As of"), day=look.day),
        FactRow(pgettext("indicators", "Targets"), "; ".join(targets)),
        FactRow(pgettext("indicators", "Set by"), look.of.document or look.of.tree.set_by(lang())),
        FactRow(pgettext("indicators", "Found by"), _way(of)),
    ]
    return Sheet(pgettext("indicators", "How it is counted"), (Facts(tuple(lines)),))


def _way(of: Indicator) -> str:
    if of.reported:
        return pgettext("indicators", "Reported by counties, not computed")
    if of.covered:
        return pgettext("indicators", "Computed where enough of the purchasing is known")
    return pgettext("indicators", "Computed from a register of the platform")


def _measure(of: Indicator) -> str:
    return " − ".join(_written(each) for each in of.formulas())


def _written(formula: Formula) -> str:
    over = " + ".join(formula.over)
    return f"({over}) / ({' + '.join(formula.under)})" if formula.under else over


def _table(look: Look, of: Indicator, found: list[tuple[Region, Value]]) -> TableView:
    columns = (
        Column(pgettext("indicators", "Division")),
        Column(pgettext("indicators", "Value"), right=True),
        Column(pgettext("indicators", "Counted from"), right=True),
        Column(pgettext("indicators", "Target"), right=True),
        Column(pgettext("indicators", "Counties known"), right=True),
    )
    return TableView(columns, tuple(tuple(_line(look, of, *each)) for each in found), of.title(lang()), matrix=True)


def _line(look: Look, of: Indicator, division: Region, value: Value) -> Iterator[Cell]:
    code = division.code
    href = f"{reverse('web:indicators:indicator', args=[of.code])}?tree={look.of.tree.code}&at={code}&year={look.year}"
    pilot = pgettext("indicators", "pilot") if code in designated() else ""
    yield Cell(link=Link(name_of(code), href), note=pilot) if code != look.area else Cell(name_of(code))
    yield Cell(said(of, value), note=judged(of, value, look.year))
    yield Cell(counted_from(of, value) or "–")
    yield Cell(target(of, look.year) or "–")
    yield Cell(f"{value.known} / {value.divisions}")


def _records(look: Look, of: Indicator) -> Iterator[Sheet]:
    """The records of the county and year that the value rests on, and their ledger entries."""
    title = pgettext("indicators", "The records it rests on")
    found = sorted(_shares(look, of), key=lambda each: each[1].day, reverse=True)
    if not found:
        yield Sheet(title, (EmptyView(pgettext("indicators", "No record counts here yet.")),))
        return
    columns = (
        Column(pgettext("indicators", "Case")),
        Column(pgettext("indicators", "Figure")),
        Column(pgettext("indicators", "Day")),
        Column(pgettext("indicators", "Value"), right=True),
        Column(pgettext("indicators", "Out of"), right=True),
    )
    lines = tuple(tuple(_record(*each)) for each in found[:MOST])
    note = pgettext("indicators", "%(n)d records; the newest %(most)d at most are shown")
    yield Sheet(title, (TableView(columns, lines, title),), note=note % {"n": len(found), "most": MOST})
    hashes = _entries(found)
    links = LinkList(tuple(Link(each[:16], reverse("web:receipt", args=[each])) for each in hashes[-ENTRIES:]))
    note = pgettext("indicators", "%(n)d in all; the newest are linked") % {"n": len(hashes)}
    yield Sheet(pgettext("indicators", "Ledger entries"), (links,), note=note)


def _entries(found: list[tuple[str, Share]]) -> list[str]:
    """The hashes of the entries, oldest first within each family: one reading a family."""
    names = dict.fromkeys(name.split(":")[0] for name, _ in found)
    told = ((families()[each], [share for name, share in found if name.split(":")[0] == each]) for each in names)
    return list(dict.fromkeys(entry for family, shares in told for entry in family.entries(shares)))


def _record(name: str, share: Share) -> Iterator[Cell]:
    ref = share.refs[0] if share.refs else ""
    yield Cell(link=Link(ref, reverse("web:case", args=[ref]))) if ref else Cell(name)
    yield Cell(name)
    yield Cell(day=share.day)
    yield Cell(f"{share.value:,}")
    yield Cell(f"{share.out_of:,}" if share.out_of is not None else "–")


def _shares(look: Look, of: Indicator) -> Iterator[tuple[str, Share]]:
    """Each record of the year that adds to one of the indicator's figures, with the figure's name."""
    span = Span(date(look.year, 1, 1), min(date(look.year, 12, 31), look.day))
    scope = Scope((span,), regions=frozenset({look.area}))
    wanted = set(of.figures())
    for name in dict.fromkeys(each.split(":")[0] for each in wanted):
        family = families()[name]
        yield from (
            (family.name(each.part), each) for _, each in family.within(scope) if family.name(each.part) in wanted
        )
