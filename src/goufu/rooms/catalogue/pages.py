"""The room's page: the catalogue in force, its differences, its use."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils.translation import pgettext, pgettext_lazy
from django.views.decorators.http import require_GET

from goufu.core.clock import clock_of_this_installation
from goufu.parties.regions import region
from goufu.rooms.catalogue.standing import BOUGHT_AT, ItemLine, Standing, standing
from goufu.ui.citing import lang
from goufu.ui.frame import frame_of
from goufu.ui.response import show_page
from goufu.ui.show import Cell, Column, Figure, Figures, Link, PlainPage, Prose, Sheet, TableView
from goufu.ui.visitor import visitor
from goufu.ui.words import day_words

NAV = (("web:catalogue:in_force", pgettext_lazy("catalogue", "Catalogue")),)
EVERYWHERE = "510000"
_KINDS = {
    "added": pgettext_lazy("catalogue", "Added"),
    "renamed": pgettext_lazy("catalogue", "Another name"),
    "removed": pgettext_lazy("catalogue", "Left out"),
}


@require_GET
def in_force(request: HttpRequest) -> HttpResponse:
    """The catalogue in force for `?at=` (the visitor's own division) on `?on=` (today)."""
    holder = visitor(request)
    code = request.GET.get("at", "") or (holder.region if holder else EVERYWHERE)
    place = region(code)
    told = standing(code, _day(request), request.GET.get("of", "")[:64])
    title = pgettext("catalogue", "Guidance catalogue in force")
    page = PlainPage(
        frame=frame_of(request, here="web:catalogue:in_force"),
        title=title,
        lead=told.version.number if told.version else pgettext("catalogue", "The central guidance catalogue"),
        meta=(place.full_name(lang()), day_words(told.on)),
        crumbs=(Link(title, ""),),
        made_up=bool(told.version and told.version.synthetic),
        main=(_figures(told), _differences(told), _items(told)),
        side=(_uncovered(told), _version(told)),
    )
    return show_page(request, page)


def _day(request: HttpRequest) -> date:
    try:
        return date.fromisoformat(request.GET.get("on", ""))
    except ValueError:
        return clock_of_this_installation().read().day


def _figures(told: Standing) -> Figures:
    bought = [line for line in told.lines if line.item.level >= BOUGHT_AT]
    return Figures(
        (
            Figure(pgettext("catalogue", "Items"), str(len(bought))),
            Figure(pgettext("catalogue", "Used this year"), str(sum(line.used for line in bought))),
            Figure(pgettext("catalogue", "Contracts of the year"), money=sum(each.contracts.fen for each in bought)),
        )
    )


def _differences(told: Standing) -> Sheet:
    title = pgettext("catalogue", "Differences from the catalogue above")
    if not told.differences:
        return Sheet(title, (Prose((pgettext("catalogue", "The catalogue above holds as it stands."),)),))
    names = (
        pgettext("catalogue", "Code"), pgettext("catalogue", "Difference"), pgettext("catalogue", "Here"),
        pgettext("catalogue", "Above"), pgettext("catalogue", "Why it differs"),
    )  # fmt: skip
    rows = tuple(
        (
            Cell(each.code), Cell(str(_KINDS[each.kind])), Cell(each.name_zh or "–"), Cell(each.above_zh or "–"),
            Cell(each.reason or "–"),
        )
        for each in told.differences
    )  # fmt: skip
    return Sheet(title, (TableView(tuple(Column(name) for name in names), rows),))


def _items(told: Standing) -> Sheet:
    names = (
        pgettext("catalogue", "Code"), pgettext("catalogue", "Item"), pgettext("catalogue", "Budget of the year"),
        pgettext("catalogue", "Contracts of the year"),
    )  # fmt: skip
    columns = tuple(Column(name, right=place > 1) for place, name in enumerate(names))
    table = TableView(columns, tuple(_row(line) for line in told.lines))
    return Sheet(pgettext("catalogue", "All items and their use"), (table,))


def _row(line: ItemLine) -> tuple[Cell, ...]:
    unused = line.item.level >= BOUGHT_AT and not line.used
    note = pgettext("catalogue", "not used this year") if unused else ""
    return (
        Cell(line.item.code),
        Cell(line.item.name(lang()) or line.item.name_zh, note=note),
        Cell(money=line.budget.fen) if line.budget.times else Cell("–"),
        Cell(money=line.contracts.fen) if line.contracts.times else Cell("–"),
    )


def _uncovered(told: Standing) -> Sheet:
    title = pgettext("catalogue", "Needs that no item covers")
    if not told.uncovered:
        return Sheet(title, (Prose((pgettext("catalogue", "No such need this year."),)),))
    said = pgettext("catalogue", "%(field)s: %(count)d verified needs")
    lines = tuple(said % {"field": _FIELDS.get(name, name), "count": count} for name, count in _most(told))
    return Sheet(title, (Prose(lines),))


def _most(told: Standing) -> list[tuple[str, int]]:
    return sorted(told.uncovered.items(), key=lambda each: -each[1])


_FIELDS = {
    "elderly_care": pgettext_lazy("catalogue", "Care of the elderly"),
    "child_rearing": pgettext_lazy("catalogue", "Child rearing"),
    "disability_support": pgettext_lazy("catalogue", "Support of people with disabilities"),
    "rural_revitalization": pgettext_lazy("catalogue", "Rural revitalization"),
    "hardship_relief": pgettext_lazy("catalogue", "Relief of hardship"),
    "community": pgettext_lazy("catalogue", "Community life"),
    "culture": pgettext_lazy("catalogue", "Culture and sports"),
    "health": pgettext_lazy("catalogue", "Health"),
    "other": pgettext_lazy("catalogue", "Other fields"),
}


def _version(told: Standing) -> Sheet:
    title = pgettext("catalogue", "How it came about")
    if told.version is None:
        said = pgettext("catalogue", "Shipped with the platform; to be verified against the official text.")
        return Sheet(title, (Prose((said,)),))
    version = told.version
    experts = pgettext("catalogue", "Argued by %(experts)d experts on %(on)s.") % version.argument
    heard = pgettext(
        "catalogue", "Consulted from %(opened)s to %(closed)s: %(opinions)d opinions, %(taken_up)d taken up."
    )
    decided = pgettext("catalogue", "Published by decision %(decision)s.") % {"decision": version.decision}
    link = Link(version.ref, reverse("web:case", args=[version.ref]))
    return Sheet(title, (Prose((experts, heard % version.consultation, decided)),), foot_link=link)


urlpatterns = [path("catalogue", in_force, name="in_force")]
