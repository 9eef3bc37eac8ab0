"""The provincial office's queue: what the law book only believes, and what a confirmation would change."""

from datetime import timedelta

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import pgettext

from goufu.base.regions import level
from goufu.core.clock import clock_of_this_installation
from goufu.core.models import Register
from goufu.parties.holders import Holder
from goufu.rooms.governance.confirming import Awaiting, awaiting
from goufu.ui.citing import Articles, lang
from goufu.ui.frame import frame_of
from goufu.ui.show import Cell, Column, EmptyView, Figure, Figures, Link, PlainPage, Prose, Sheet, TableView, View

A_YEAR = timedelta(days=365)
READERS = frozenset({"finance.officer", "finance.head", "province.officer", "conference.officer"})
"""Offices that may look at the queue; the head of a province's finance office confirms."""


TRIERS = frozenset({"finance.officer", "finance.head", "conference.officer"})
"""Offices that may try a figure on the past cases of their division: they propose figures."""


def confirms(holder: Holder) -> bool:
    """Whether this office confirms rules, once for all counties."""
    return "finance.head" in holder.roles and level(holder.region) == "province"


def queue_page(request: HttpRequest, holder: Holder) -> PlainPage:
    """Each rule with its article, what it would do, and how many cases of the last year it touched."""
    today = clock_of_this_installation().read().day
    found = awaiting(since=today - A_YEAR, until=today)
    title = pgettext("governance", "Rules that wait for confirmation")
    return PlainPage(
        frame=frame_of(request, here="web:governance:documents"),
        title=title,
        crumbs=(
            Link(pgettext("governance", "Policy documents"), reverse("web:governance:documents")),
            Link(title, ""),
        ),
        main=(_totals(found), Sheet(title, (_table(found, holder),))),
        side=(_who_decides_what(),),
    )


def _totals(found: list[Awaiting]) -> Figures:
    warned = frozenset[str]().union(*(each.warned for each in found))
    refused = frozenset[str]().union(*(each.refused for each in found))
    return Figures(
        (
            Figure(pgettext("governance", "Rules"), str(len(found))),
            Figure(pgettext("governance", "Cases warned in the last year"), str(len(warned))),
            Figure(pgettext("governance", "Of these, would have been refused"), str(len(refused))),
        )
    )


def _who_decides_what() -> Sheet:
    law = pgettext(
        "governance",
        "What the law says is confirmed by the head of the province's finance office, once for all counties, against "
        "the official text.",
    )
    fact = pgettext(
        "governance",
        "An uncertain fact of one case is settled by the county's conference or by the office that the question names; "
        "that decides nothing about the law.",
    )
    return Sheet(pgettext("governance", "Who decides what"), (Prose((law, fact)),))


def _table(found: list[Awaiting], holder: Holder) -> View:
    if not found:
        return EmptyView(pgettext("governance", "No rule waits for confirmation."))
    heads = (
        pgettext("governance", "Rule"),
        pgettext("governance", "Article"),
        pgettext("governance", "Once confirmed"),
        pgettext("governance", "Cases warned"),
        pgettext("governance", "Would be refused"),
        *((pgettext("governance", "Confirmation"),) if confirms(holder) else ()),
    )
    articles, register = Articles(), _register(holder)
    rows = tuple(_row(each, articles, register) for each in found)
    return TableView(tuple(Column(each) for each in heads), rows, pgettext("governance", "Rules"))


def _register(holder: Holder) -> str:
    """The register of the office's own division, on which it confirms; empty for who does not confirm."""
    own = Register.objects.filter(region=holder.region).first() if confirms(holder) else None
    return own.ref if own else ""


def _row(each: Awaiting, articles: Articles, register: str) -> tuple[Cell, ...]:
    file, cited = each.rules[0].file, articles.cite(each.rule)
    cells = (
        Cell(link=Link(file.gist_zh if lang() == "zh" else file.gist_en, reverse("web:rule", args=[each.rule]))),
        Cell(cited.label if cited else ""),
        Cell(_becomes(each)),
        Cell(str(len(each.warned))),
        Cell(str(len(each.refused))),
    )
    if not register:
        return cells
    address = reverse("web:act_on", args=["confirm_rule", register]) + f"?rule={each.rule}"
    return (*cells, Cell(link=Link(pgettext("governance", "Confirm against the text"), address)))


def _becomes(each: Awaiting) -> str:
    return {
        "refused": pgettext("governance", "Warned → refused"),
        "warned": pgettext("governance", "Warns as before, marked as verified"),
        "counted": pgettext("governance", "Counts as before, marked as verified"),
    }[each.becomes]
