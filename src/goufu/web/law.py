"""Every rule of the rule book: built or not yet, confirmed or believed; and each rule with its figures and examples."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import pgettext

from goufu.core.lawbook import the_law
from goufu.law.coverage import Covered, coverage
from goufu.ui import response
from goufu.ui.citing import lang
from goufu.ui.frame import frame_of
from goufu.ui.show import (
    Cell,
    Citation,
    Column,
    EmptyView,
    FactRow,
    Facts,
    Filters,
    Link,
    ListPage,
    RulePage,
    TableView,
    VerdictList,
    VerdictView,
)  # fmt: skip


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
        "not_built": not each.built,
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
    columns = (
        Column(pgettext("web", "Rule")),
        Column(pgettext("web", "What it says, in short")),
        Column(pgettext("web", "Source")),
        Column(pgettext("web", "State")),
    )
    return TableView(columns, tuple(_row(each) for each in found), pgettext("web", "Rules"))


def _row(each: Covered) -> tuple[Cell, ...]:
    gist = each.gist_zh if lang() == "zh" else each.gist_en
    name = Cell(link=Link(each.rule, reverse("web:rule", args=[each.rule]))) if each.questions else Cell(each.rule)
    return name, Cell(gist), Cell(each.source), Cell(_state(each))


def _state(each: Covered) -> str:
    built = pgettext("web", "Built") if each.built else pgettext("web", "Not built yet")
    standing = pgettext("web", "Verified") if each.standing == "confirmed" else pgettext("web", "To be verified")
    return f"{built} · {standing}"


@dataclass(frozen=True)
class _Spoken:
    """A built rule as the page shows it."""

    rule: Any
    standing: str


def rule(request: HttpRequest, rule: str) -> HttpResponse:
    """One rule: gist, article, whom it protects, figures by date, and an example for each verdict."""
    law = the_law()
    found = [each for each in law.rules if each.file.id == rule]
    if not found:
        raise Http404(rule)
    shown = _Spoken(found[0], law.standing(found[0]))
    page = RulePage(
        frame=frame_of(request, here="web:law"),
        title=shown.rule.declared.question.title(lang()),
        meta=(rule,),
        crumbs=(Link(pgettext("web", "Rules"), reverse("web:law")), Link(rule, "")),
        gist=tuple(dict.fromkeys(each.file.gist_zh if lang() == "zh" else each.file.gist_en for each in found)),
        citation=_citation(shown),
        facts=_facts(shown),
        figures=_figures(found),
        examples=_examples(found),
    )
    return response.show_page(request, page)


def _citation(shown: _Spoken) -> Citation:
    instrument = shown.rule.instrument
    name = instrument.name_zh if lang() == "zh" else instrument.name_en
    return Citation(f"{name} {shown.rule.file.article}".strip(), unverified=shown.standing != "confirmed")


def _facts(shown: _Spoken) -> Facts:
    instrument = shown.rule.instrument
    standing = pgettext("web", "Verified") if shown.standing == "confirmed" else pgettext("web", "To be verified")
    rows = (
        FactRow(pgettext("web", "Issued by"), instrument.issuer),
        FactRow(pgettext("web", "Number"), instrument.number),
        FactRow(pgettext("web", "In force since"), day=instrument.since),
        FactRow(pgettext("web", "Standing"), standing),
        FactRow(pgettext("web", "Source mark"), shown.rule.file.source, code=True),
        FactRow(pgettext("web", "Protects"), pgettext("law", shown.rule.declared.protects)),
    )
    return Facts(tuple(each for each in rows if each.text or each.day))


def _figures(found: list[Any]) -> TableView | None:
    columns = (
        Column(pgettext("web", "Figure")),
        Column(pgettext("web", "Value"), right=True),
        Column(pgettext("web", "Since")),
        Column(pgettext("web", "Set by")),
    )
    rows = [
        (Cell(slot.name), Cell(f"{dated.value} {dated.unit}"), Cell(day=dated.since), Cell(dated.set_by))
        for each in found
        for slot in each.file.slots.values()
        for dated in slot.shipped
    ]
    return TableView(columns, tuple(dict.fromkeys(rows))) if rows else None


def _examples(found: list[Any]) -> VerdictList | None:
    views = [
        VerdictView(example.verdict, each.declared.question.title(lang()), facts=_facts_text(example.facts))
        for each in found
        for example in each.file.examples
        if example.verdict
    ]
    return VerdictList(tuple(views), whole=True) if views else None


def _facts_text(facts: Any) -> str:
    return "; ".join(f"{name} = {value}" for name, value in facts.items())
