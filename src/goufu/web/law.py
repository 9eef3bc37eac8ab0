"""Every rule of the rule book: built or not yet, confirmed or believed."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import pgettext

from goufu.core.lawbook import the_law
from goufu.law.coverage import Covered, coverage
from goufu.ui import response
from goufu.ui.citing import Articles, lang
from goufu.ui.frame import frame_of
from goufu.ui.show import Cell, Column, EmptyView, Filters, Link, ListPage, TableView


def rules(request: HttpRequest) -> HttpResponse:
    """The list, with filters for what is built and what is confirmed."""
    chosen, query = request.GET.get("show", ""), request.GET.get("q", "").strip()
    everything = coverage(the_law())
    found = [each for each in everything if _shown(each, chosen) and query.lower() in _text(each).lower()]
    page = ListPage(
        frame=frame_of(request, here="web:law"),
        title=pgettext("web", "Rules"),
        lead=_lead(everything),
        search=reverse("web:law"),
        query=query,
        filters=(_filters(everything, chosen),),
        table=_table(found) if found else EmptyView(pgettext("web", "No rule found")),
        note=pgettext("web", "A believed rule warns and never blocks until the competent office has confirmed it."),
    )
    return response.show_page(request, page)


KINDS = ("", "built", "not_built", "confirmed", "believed")


def _shown(each: Covered, chosen: str) -> bool:
    return {
        "built": each.built,
        "not_built": not each.built and not each.informs,
        "confirmed": each.standing == "confirmed",
        "believed": each.standing == "believed",
    }.get(chosen, True)


def _text(each: Covered) -> str:
    return f"{each.rule} {each.gist_zh} {each.gist_en}"


def _lead(everything: list[Covered]) -> str:
    said = pgettext("web", "%(built)d of %(all)d rules are built; %(believed)d are still to be verified.")
    built, believed = sum(each.built for each in everything), sum(each.standing == "believed" for each in everything)
    return said % {"built": built, "all": len(everything), "believed": believed}


def _filters(everything: list[Covered], chosen: str) -> Filters:
    names = {
        "": pgettext("web", "All"),
        "built": pgettext("web", "Built"),
        "not_built": pgettext("web", "Not built yet"),
        "confirmed": pgettext("web", "Verified"),
        "believed": pgettext("web", "To be verified"),
    }
    links = [
        Link(
            names[kind],
            reverse("web:law") + (f"?show={kind}" if kind else ""),
            note=str(sum(_shown(each, kind) for each in everything)),
            current=kind == chosen,
        )
        for kind in KINDS
    ]
    return Filters(pgettext("web", "Show"), tuple(links))


def _table(found: list[Covered]) -> TableView:
    articles = Articles()
    columns = (
        Column(pgettext("web", "Rule")),
        Column(pgettext("web", "What it says, in short")),
        Column(pgettext("web", "Source")),
        Column(pgettext("web", "State")),
    )
    return TableView(columns, tuple(_row(each, articles) for each in found), pgettext("web", "Rules"))


def _row(each: Covered, articles: Articles) -> tuple[Cell, ...]:
    gist = each.gist_zh if lang() == "zh" else each.gist_en
    name = Cell(link=Link(each.rule, reverse("web:rule", args=[each.rule]))) if each.questions else Cell(each.rule)
    return name, Cell(gist), Cell(_source(each, articles)), Cell(_state(each))


def _source(each: Covered, articles: Articles) -> str:
    """The article, where the rule is built; else the instrument as the rule book names it."""
    cited = articles.cite(each.rule)
    return str(cited.label) if cited else each.instrument


def _state(each: Covered) -> str:
    built = pgettext("web", "Built") if each.built else pgettext("web", "Not built yet")
    if each.informs:
        built = pgettext("web", "Informs only")
    standing = pgettext("web", "Verified") if each.standing == "confirmed" else pgettext("web", "To be verified")
    return f"{built} · {standing}"
