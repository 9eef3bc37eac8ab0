"""The page of a divided purchase: its lots, where each stands, and the rules for all. Read from the ledger."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import pgettext

from goufu.core import registry
from goufu.core.public import PublicEntry, public_entries
from goufu.rooms.catalogue.interface import item
from goufu.rooms.lots.interface import LottingView, LotView, lotting_by_ref
from goufu.rooms.lots.refusals import NoSuchLotting
from goufu.ui.frame import frame_of
from goufu.ui.show import Cell, Column, FactRow, Facts, Link, PlainPage, Sheet, StateView, TableView, View
from goufu.ui.words import chinese


def lots_page(request: HttpRequest, ref: str) -> PlainPage:
    """The lots of a lotting, for everybody."""
    found = lotting_by_ref(ref)
    if found is None:
        raise NoSuchLotting("There are no lots of the number {ref}.", field="ref", ref=ref, cure="Check the reference.")
    title = pgettext("lots", "Lots of “%(title)s”") % {"title": found.title}
    projects = Link(pgettext("lots", "Projects"), reverse("web:projects"))
    whole = Link(found.title, reverse("web:project", args=[found.whole]))
    return PlainPage(
        frame=frame_of(request, here="web:projects"),
        title=title,
        lead=pgettext(
            "lots",
            "What the purchase was divided into, what became of each lot, and who may have how many.",
        ),
        crumbs=(projects, whole, Link(pgettext("lots", "Lots"), "")),
        main=(Sheet(pgettext("lots", "All lots"), (_table(found),)), _rules(found)),
        made_up=_made_up(found),
    )


def _made_up(found: LottingView) -> bool:
    return any(lot.purchases[0].synthetic for lot in found.lots)


def _table(found: LottingView) -> TableView:
    columns = (
        Column(pgettext("lots", "Lot")),
        Column(pgettext("lots", "Place")),
        Column(pgettext("lots", "Item")),
        Column(pgettext("lots", "Budget"), right=True),
        Column(pgettext("lots", "State")),
        Column(pgettext("lots", "Winner")),
    )
    rows = [tuple(_row(each)) for each in found.lots]
    whole = (Cell(pgettext("lots", "In all")), Cell(), Cell(), Cell(money=found.whole_fen), Cell(), Cell())
    return TableView(columns, (*rows, whole), pgettext("lots", "All lots"))


def _row(lot: LotView) -> Iterator[Cell]:
    said = [public_entries(each.thread) for each in lot.purchases]
    known = {"number": lot.number, "title": lot.title if chinese() else lot.title_en or lot.title}
    address = reverse("web:project", args=[lot.refs[-1]])
    again = pgettext("lots", "Taken up again in %(ref)s") % {"ref": lot.refs[-1]} if len(lot.refs) > 1 else ""
    yield Cell(link=Link(pgettext("lots", "Lot %(number)d: %(title)s") % known, address), note=again)
    yield Cell(lot.place)
    named = item(lot.catalogue_code)
    yield Cell(named.name_zh if chinese() else named.name_en or named.name_zh, note=lot.catalogue_code)
    yield Cell(money=lot.amount_fen)
    yield Cell(view=_state(said[-1]))
    yield Cell(_winner(said[-1]))


def _state(entries: list[PublicEntry]) -> View:
    """Where the procurement of a lot stands in public, or that it is being prepared."""
    last = next((each for each in reversed(entries) if each.kind == "tender"), None)
    kind = next((each for each in registry.CASES.values() if last and each.kind == last.kind), None)
    if last is None or kind is None:
        return StateView(pgettext("lots", "Lot being prepared"))
    state = kind.states_of.named(last.state)
    return StateView(pgettext(kind._meta.app_label, state.public_title), "" if state.look == "none" else state.look)


def _winner(entries: list[PublicEntry]) -> str:
    ending = "zh" if chinese() else "en"
    named = (each.known.get(f"winner_{ending}") or each.known.get("winner_zh") for each in reversed(entries))
    return str(next((each for each in named if each), "–"))


def _rules(found: LottingView) -> Sheet:
    rows = (
        FactRow(pgettext("lots", "Why the purchase is divided"), found.why),
        FactRow(pgettext("lots", "One supplier may bid for"), _most(found, found.most_bids)),
        FactRow(pgettext("lots", "One supplier may win"), _most(found, found.most_wins)),
        FactRow(pgettext("lots", "Equal treatment"), pgettext("lots", "The rules hold for all suppliers alike.")),
    )
    note = pgettext(
        "lots",
        "All lots close together and are decided in their order. A lot that fails stops no other.",
    )
    foot = pgettext("lots", "The lots make up the budget of the whole; the law's limits are asked about that sum.")
    return Sheet(pgettext("lots", "The rules for all lots"), (Facts(rows),), note=note, foot=foot)


def _most(found: LottingView, most: int | None) -> str:
    if most is None:
        return pgettext("lots", "All lots, no maximum")
    return pgettext("lots", "%(most)d of %(lots)d lots") % {"most": most, "lots": len(found.lots)}
