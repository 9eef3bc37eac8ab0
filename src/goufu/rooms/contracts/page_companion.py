"""Companion mode: a purchase of which much was done on other platforms, step by step."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import pgettext

from goufu.core.public import public_entries
from goufu.core.registry import act_named, find_case
from goufu.parties.holders import Holder
from goufu.rooms.contracts.companion import Done, Standing, standings
from goufu.ui.frame import frame_of
from goufu.ui.show import Cell, Column, Figure, Figures, Link, PlainPage, Sheet, StateView, TableView


def companion_page(request: HttpRequest, ref: str, holder: Holder) -> PlainPage:
    """The page of a purchase (or of a contract in its thread) made of public entries: every office may read it."""
    case = find_case(ref)
    found = standings(public_entries(case.thread))
    counts = {mark: sum(each.mark == mark for each in found) for mark in ("here", "elsewhere", "both", "missing")}
    title = pgettext("contracts", "Done here, recorded, missing")
    return PlainPage(
        frame=frame_of(request, here="web:todo"),
        title=title,
        lead=pgettext(
            "contracts",
            "Much of a purchase may lawfully be done on other platforms. What was done there is recorded with its"
            " proof and never shown as done here.",
        ),
        crumbs=(Link(case.title or case.ref, reverse("web:case", args=[case.ref])), Link(title, "")),
        main=(
            Figures(
                (
                    Figure(pgettext("contracts", "Done here"), str(counts["here"])),
                    Figure(pgettext("contracts", "Recorded as done elsewhere"), str(counts["elsewhere"])),
                    Figure(pgettext("contracts", "Partly here, partly recorded"), str(counts["both"])),
                    Figure(pgettext("contracts", "Missing"), str(counts["missing"])),
                )
            ),
            Sheet(pgettext("contracts", "Steps"), (_table(found, holder),)),
        ),
        made_up=case.synthetic,
    )


def _table(found: list[Standing], holder: Holder) -> TableView:
    columns = (
        Column(pgettext("contracts", "Step")),
        Column(pgettext("contracts", "How it stands")),
        Column(pgettext("contracts", "Day")),
        Column(pgettext("contracts", "Where, under which number")),
        Column(pgettext("contracts", "Proof or what to do")),
    )
    return TableView(columns, tuple(tuple(_row(each, holder)) for each in found), pgettext("contracts", "Steps"))


def _row(each: Standing, holder: Holder) -> Iterator[Cell]:
    act = act_named(each.act)
    last = each.done[-1] if each.done else None
    yield Cell(act.title())
    yield Cell(view=_state(each.mark))
    yield Cell(day=last.on) if last else Cell("–")
    yield Cell(_where(last) if last else "–", note=_more(each))
    if last:
        yield Cell(link=Link(pgettext("contracts", "Receipt"), reverse("web:receipt", args=[last.entry])))
    elif each.case and any(authority.role in holder.roles for authority in act.authorities()):
        address = reverse("web:act_on", args=[each.act, each.case])
        said = pgettext("contracts", "Record it as done elsewhere")
        yield Cell(link=Link(said, f"{address}?elsewhere=1") if act.may_be_elsewhere() else Link(act.title(), address))
    else:
        yield Cell(pgettext("contracts", "Not recorded"))


def _state(mark: str) -> StateView:
    if mark == "here":
        return StateView(pgettext("contracts", "Done here"), "done")
    if mark == "both":
        return StateView(pgettext("contracts", "Partly here, partly recorded"), "now")
    if mark == "elsewhere":
        return StateView(pgettext("contracts", "Recorded as done elsewhere"), "held")
    return StateView(pgettext("contracts", "Missing"))


def _where(done: Done) -> str:
    if done.where is None:
        return pgettext("contracts", "On this platform")
    proof = pgettext("contracts", "with a file as proof") if done.where.get("file") else ""
    return "，".join(filter(None, (done.where["office"], done.where["number"], done.where["address"], proof)))


def _more(each: Standing) -> str:
    return pgettext("contracts", "%(n)d in all") % {"n": len(each.done)} if len(each.done) > 1 else ""
