"""A case's page and a purchase's public page: both are read from the ledger."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import pgettext

from goufu.base.catalogue import Spoken
from goufu.core import duties, reading, registry
from goufu.core.cases import Case
from goufu.core.clock import clock_of_this_installation
from goufu.core.exceptions import SameHand, UnknownCase
from goufu.core.models import Entry, RunningClock
from goufu.core.public import PublicEntry, public_entries
from goufu.core.registry import part_of_each_room
from goufu.parties.holders import Holder
from goufu.parties.regions import region
from goufu.parties.roles import roles_said
from goufu.ui import response
from goufu.ui.choosing import offered_title
from goufu.ui.citing import lang
from goufu.ui.clocks import clock_view, is_late
from goufu.ui.columns import label, shape_of_column
from goufu.ui.frame import frame_of
from goufu.ui.shapes import Shape
from goufu.ui.show import (
    ActItem,
    ActPanel,
    CasePage,
    ClockList,
    FactRow,
    Facts,
    Link,
    LinkList,
    ProjectPage,
    ReceiptView,
    Text,
    View,
)  # fmt: skip
from goufu.ui.telling import choice, spoken, timeline, title_of
from goufu.ui.visitor import visitor
from goufu.ui.words import chinese
from goufu.web.published import PURCHASE, latest, money_of, public_state, purchases, state_shown, thread_of
from goufu.web.strangers import same_for_all_strangers
from goufu.web.working import act_address

SHOWN = 24
"""Acts of a purchase that stand on its page before "show all"."""


@same_for_all_strangers
def case(request: HttpRequest, ref: str) -> HttpResponse:
    """Any case: its facts for those entitled, its public record for everybody, and what may be done."""
    found, holder = registry.find_case(ref), visitor(request)
    thread = public_entries(found.thread)
    entries, known = [each for each in thread if each.case == ref], reading.may_read(found, holder)
    if not entries and not known:
        raise UnknownCase("No case has the reference {ref}.", ref=ref, field="ref", cure="Check the reference.")
    panels = duties.panels(found, holder, clock_of_this_installation().read()) if holder else []
    title = found.title if known else str(latest(entries, "title") or "")
    state = (
        state_shown(type(found), found.state, public=False) if known else public_state(found.kind, entries[-1].state)
    )
    page = CasePage(
        frame=frame_of(request, here="web:projects"),
        title=title or ref,
        meta=(state, ref, region(found.region).name(lang())),
        crumbs=(Link(pgettext("web", "Projects"), reverse("web:projects")), *_project_crumb(found), Link(ref, "")),
        made_up=found.synthetic,
        thread=thread_of(thread) if found.thread != found.ref and thread else None,
        facts=_facts(found) if known else None,
        acts=_panel(panels, found) if panels else None,
        clocks=clocks_of(Q(case_ref=ref), None if known else entries),
        history=timeline(entries) if entries else None,
        receipt=receipt_view(entries[-1]) if entries else None,
        links=LinkList((*links_of(found.kind, ref, holder), *links_of_entries(entries))),
    )
    return response.show_page(request, page)


def links_of_entries(entries: list[PublicEntry]) -> tuple[Link, ...]:
    """What rooms make of the public entries that a page shows (`entry_links` in their `pages.py`)."""
    made = (getattr(module, "entry_links", None) for _, module in part_of_each_room("pages"))
    return tuple(link for links in made if links for link in links(entries))


def _public(found: Case, entries: list[PublicEntry]) -> "Text | View":
    return public_state(found.kind, entries[-1].state)


def links_of(kind: str, ref: str, holder: Holder | None) -> tuple[Link, ...]:
    """The pages that rooms have made for a kind of case (`CASE_LINKS` in their `pages.py`: title, address and, where
    not everybody may open it, who may). A public page is the same for everybody: it gives no holder.
    """
    pages = [getattr(module, "CASE_LINKS", {}).get(kind) for _, module in part_of_each_room("pages")]
    open_to = [found for found in pages if found and all(may(ref, holder) for may in found[2:])]
    return tuple(Link(found[0], reverse(found[1], args=[ref])) for found in open_to)


def _project_crumb(found: Case) -> tuple[Link, ...]:
    above = [each for each in purchases(thread=found.thread) if each.ref != found.ref]
    return tuple(Link(each.title, reverse("web:project", args=[each.ref])) for each in above[:1])


def _facts(found: Case) -> Facts | None:
    rows = [row for name, value in reading.columns(found).items() if (row := _fact(found, name, value))]
    return Facts(tuple(rows)) if rows else None


def _fact(found: Case, name: str, value: Any) -> FactRow | None:
    title = label(type(found), name)
    if not title or value in (None, "", [], {}) or (value == 0 and shape_of_column(type(found), name) is None):
        return None
    if name.endswith("_zh"):
        value = (getattr(found, name.removesuffix("_zh") + "_en", "") if not chinese() else "") or value
    shaped = shape_of_column(type(found), name)
    if name.endswith("_fen") and isinstance(value, int):
        return FactRow(title, money=value)
    if shaped and shaped[1].mark == "case" and isinstance(value, str):
        return FactRow(title, link=Link(value, reverse("web:case", args=[value])))
    if shaped and shaped[1].mark == "file":
        return FactRow(title, f"SHA-256 {value[:8]}…{value[-4:]}", code=True) if isinstance(value, str) else None
    text = _chosen(shaped, value) if shaped else ""
    return FactRow(title, said) if (said := text or spoken(name, value)) else None


def _chosen(shaped: tuple[str, Shape], value: Any) -> str:
    """A choice by its title; nothing for what is no choice."""
    room, shape = shaped
    held = shape.item or shape
    if held.kind == "choice":
        return choice((room, held.type), value)
    return offered_title(shape.mark, value) if isinstance(value, str) else ""


def _panel(panels: list[duties.Panel], found: Case) -> ActPanel:
    return ActPanel(tuple(_item(each, found) for each in sorted(panels, key=lambda each: not each.may)))


def _item(panel: duties.Panel, found: Case) -> ActItem:
    if panel.may:
        return ActItem(panel.act.title(), act_address(panel.act.name, found.ref))
    why = panel.problem.text(lang()) if panel.problem else ""
    return ActItem(panel.act.title(), why=why, who=_who_else(panel) if isinstance(panel.problem, SameHand) else "")


def _who_else(panel: duties.Panel) -> str:
    roles: Spoken = roles_said(panel.roles)
    return pgettext("web", "a colleague who is %(roles)s") % {"roles": roles.text(lang())}


def clocks_of(which: Q, public: Iterable[PublicEntry] | None) -> ClockList | None:
    """The clocks still running, and how many were kept; of a public page those that public entries started."""
    today = clock_of_this_installation().read().day
    clocks = RunningClock.objects.filter(which).order_by("due", "kind")
    if public is not None:
        hashes = [bytes.fromhex(each.hash) for each in public]
        clocks = clocks.filter(started_by__in=Entry.objects.filter(hash__in=hashes).values("id"))
    found = list(clocks)
    met = [each for each in found if each.met_on is not None and not is_late(each, today)]
    shown = [each for each in found if each not in met]
    return ClockList(tuple(clock_view(each, today) for each in shown), len(met)) if found else None


@same_for_all_strangers
def project(request: HttpRequest, ref: str) -> HttpResponse:
    """The public thread of one purchase, from need to result."""
    found = purchases(ref=ref)
    if not found:
        raise UnknownCase(
            "No project has the number {ref}.", ref=ref, field="ref", cure="Look for it in the list of projects."
        )
    purchase, entries = found[0], public_entries(found[0].thread)
    told, whole = timeline(entries), "all" in request.GET
    shown = told if whole else type(told)(told.entries[:SHOWN])
    count = {"all": len(told.entries), "n": len(shown.entries)}
    more = Link(pgettext("web", "Show all %(all)d") % count, "?all=1") if len(shown.entries) < count["all"] else None
    page = ProjectPage(
        frame=frame_of(request, here="web:projects"),
        title=purchase.title,
        meta=(public_state(PURCHASE, purchase.state), region(purchase.region).full_name(lang()), *_parties(entries)),
        crumbs=(Link(pgettext("web", "Projects"), reverse("web:projects")), Link(ref, "")),
        made_up=purchase.made_up,
        thread=thread_of(entries),
        timeline=shown,
        timeline_note=pgettext("web", "newest first · %(all)d in all, %(n)d here") % count,
        more=more,
        money=money_of(entries),
        clocks=clocks_of(Q(thread=purchase.thread), entries),
        receipt=receipt_view(entries[-1]),
        links=_links(entries),
    )
    return response.show_page(request, page)


def _parties(entries: list[PublicEntry]) -> tuple[str, ...]:
    said = []
    for name, sources in (
        (pgettext("web", "Purchaser"), ("purchaser_name", "purchaser")),
        (pgettext("web", "Provider"), ("provider", "winner")),
    ):
        endings = ("_zh",) if chinese() else ("_en", "_zh")
        values = (latest(entries, source + ending) for source in sources for ending in endings)
        if value := next(filter(None, values), None):
            said.append(f"{name}{'：' if chinese() else ': '}{value}")
    return tuple(said)


def receipt_view(entry: PublicEntry) -> ReceiptView:
    """The newest receipt beside a public page."""
    return ReceiptView(
        pgettext("web", "This page can be checked"),
        entry.instant,
        f"{entry.position:04d}" if entry.position is not None else "",
        entry.hash,
        facts=((pgettext("web", "Act"), title_of(entry)),),
        download=f"/api/promises/{entry.hash}",
        how=reverse("web:verify"),
        pending=entry.position is None,
        simulated=entry.simulated,
    )


def _links(entries: list[PublicEntry]) -> LinkList:
    links = [Link(pgettext("web", "How to challenge and complain"), reverse("web:rule", args=["challenge-7wd"]))]
    if ocid := latest(entries, "ocid"):
        links.append(Link(pgettext("web", "Download the data (OCDS)"), f"/ocds/records/{ocid}.json", icon="download"))
    cases = dict.fromkeys((each.kind, each.case) for each in entries)
    links += links_of_entries(entries)
    return LinkList((*links, *(link for kind, ref in cases for link in links_of(kind, ref, None))))
