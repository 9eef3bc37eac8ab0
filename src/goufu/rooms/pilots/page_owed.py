"""Beside the items of its list: what a division owes by its clocks, by the conference's tasks, and without a day."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import pgettext

from goufu.core.clock import clock_of_this_installation
from goufu.core.owing import Owed, owed
from goufu.core.registry import act_named
from goufu.parties.holders import Holder
from goufu.parties.regions import region
from goufu.ui.show import Cell, Column, EmptyView, Link, Sheet, TableView, View
from goufu.ui.words import chinese

SHOWN = 100
"""Rows that are listed; the heading counts them all."""


def owed_sheet(holder: Holder) -> Sheet:
    """What this office may read of what its division owes."""
    found = owed(holder.region, holder)
    title = pgettext("pilots", "Other duties here, and by when")
    columns = tuple(
        Column(each)
        for each in (
            pgettext("pilots", "Case"),
            pgettext("pilots", "Region"),
            pgettext("pilots", "Next step"),
            pgettext("pilots", "Due"),
        )
    )
    body: View = (
        TableView(columns, tuple(tuple(_row(each, holder)) for each in found[:SHOWN]), title)
        if found
        else EmptyView(pgettext("pilots", "Nothing is waiting here."))
    )
    return Sheet(title, (body,), note=str(len(found)))


def _row(each: Owed, holder: Holder) -> Iterator[Cell]:
    case, act = each.case, act_named(each.act)
    yield Cell(link=Link(case.title or case.ref, reverse("web:case", args=[case.ref])))
    yield Cell(region(case.region).name("zh" if chinese() else "en"))
    mine = act.case_type is type(case) and any(by.allows(holder, case) for by in act.authorities())
    link = Link(act.title(), reverse("web:act_on", args=[act.name, case.ref]))
    yield Cell(link=link) if mine else Cell(act.title())
    late = each.late(clock_of_this_installation().read().day)
    yield Cell("" if each.due else "–", day=each.due, note=pgettext("pilots", "behind") if late else "")
