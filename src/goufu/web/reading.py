"""A case's page and a purchase's public page: both are read from the ledger."""

from datetime import date

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import pgettext

from goufu.core import duties, reading, registry
from goufu.core.act import STEPS
from goufu.core.cases import Case
from goufu.core.clock import clock_of_this_installation
from goufu.core.exceptions import UnknownCase
from goufu.core.models import RunningClock
from goufu.core.public import PublicEntry, public_entries
from goufu.parties.regions import region
from goufu.ui import response
from goufu.ui.citing import clock_view, lang
from goufu.ui.frame import frame_of
from goufu.ui.show import (
    ActItem,
    ActPanel,
    CasePage,
    ClockList,
    FactRow,
    Facts,
    Link,
    LinkList,
    MoneyBar,
    MoneyBars,
    ProjectPage,
    ReceiptView,
    Thread,
    ThreadStep,
)  # fmt: skip
from goufu.ui.telling import spoken, timeline, title_of
from goufu.ui.visitor import visitor
from goufu.ui.words import chinese
from goufu.web.working import state_view

PURCHASE = "purchase"


def case(request: HttpRequest, ref: str) -> HttpResponse:
    """Any case: its facts for those entitled, its public record for everybody, and what may be done."""
    found, holder = registry.find_case(ref), visitor(request)
    entries = [each for each in public_entries(found.thread) if each.case == ref]
    known = reading.may_read(found, holder)
    panels = duties.panels(found, holder, clock_of_this_installation().read()) if holder else []
    if not entries and not known and not panels:
        raise UnknownCase("No case has the reference {ref}.", ref=ref, field="ref", cure="Check the reference.")
    page = CasePage(
        frame=frame_of(request, here="web:projects"),
        title=found.title or ref,
        meta=(state_view(found, public=not known), ref, region(found.region).name(lang())),
        crumbs=(Link(pgettext("web", "Projects"), reverse("web:projects")), *_project_crumb(found), Link(ref, "")),
        made_up=found.synthetic,
        thread=thread_of(public_entries(found.thread)) if found.thread != found.ref else None,
        facts=_facts(found) if known else None,
        acts=_panel(panels, found) if panels else None,
        clocks=clocks_of(RunningClock.objects.filter(case_ref=ref)),
        history=timeline(entries) if entries else None,
        receipt=receipt_view(entries[-1]) if entries else None,
    )
    return response.show_page(request, page)


def _project_crumb(found: Case) -> tuple[Link, ...]:
    purchase = purchase_of(found.thread)
    if purchase is None or purchase.ref == found.ref:
        return ()
    return (Link(purchase.title, reverse("web:project", args=[purchase.ref])),)


def purchase_of(thread: str) -> Case | None:
    """The purchase that a thread belongs to."""
    kind = next((each for each in registry.CASES.values() if each.kind == PURCHASE), None)
    return kind.objects.filter(thread=thread).first() if kind else None


def _facts(found: Case) -> Facts:
    rows = []
    for name, value in reading.columns(found).items():
        label = pgettext(found._meta.app_label, name.replace("_", " ").capitalize())
        if value in (None, "", [], {}):
            continue
        if name.endswith("_fen") and isinstance(value, int):
            rows.append(FactRow(label, money=value))
        elif text := spoken(name, value):
            rows.append(FactRow(label, text))
    return Facts(tuple(rows))


def _panel(panels: list[duties.Panel], found: Case) -> ActPanel:
    return ActPanel(tuple(_item(each, found) for each in sorted(panels, key=lambda each: not each.may)))


def _item(panel: duties.Panel, found: Case) -> ActItem:
    if panel.may:
        return ActItem(panel.act.title(), reverse("web:act_on", args=[panel.act.name, found.ref]))
    why = panel.problem.text(lang()) if panel.problem else ""
    apart = panel.problem is not None and panel.problem.problem == "same-hand"
    who = (
        pgettext("web", "A colleague who holds one of: %(roles)s") % {"roles": ", ".join(panel.roles)} if apart else ""
    )
    return ActItem(panel.act.title(), why=why, who=who)


def clocks_of(clocks: QuerySet[RunningClock]) -> ClockList | None:
    """The clocks still running, and how many were kept."""
    today = clock_of_this_installation().read().day
    found = list(clocks.order_by("due", "kind"))
    running = [each for each in found if each.met_on is None]
    met = sum(1 for each in found if each.met_on is not None and (each.due is None or each.met_on <= each.due))
    late = [each for each in found if each.met_on is not None and each.due is not None and each.met_on > each.due]
    return ClockList(tuple(clock_view(each, today) for each in [*late, *running]), met) if found else None


def project(request: HttpRequest, ref: str) -> HttpResponse:
    """The public thread of one purchase, from need to result."""
    purchase = registry.find_case(ref)
    entries = public_entries(purchase.thread)
    if purchase.kind != PURCHASE or not entries:
        raise UnknownCase(
            "No project has the number {ref}.", ref=ref, field="ref", cure="Look for it in the list of projects."
        )
    page = ProjectPage(
        frame=frame_of(request, here="web:projects"),
        title=purchase.title,
        meta=(state_view(purchase, public=True), region(purchase.region).full_name(lang()), *_parties(entries)),
        crumbs=(Link(pgettext("web", "Projects"), reverse("web:projects")), Link(ref, "")),
        made_up=purchase.synthetic,
        thread=thread_of(entries),
        timeline=timeline(entries),
        timeline_note=pgettext("web", "newest first, %(n)d acts") % {"n": len(entries)},
        money=money_of(entries),
        clocks=clocks_of(RunningClock.objects.filter(thread=purchase.thread)),
        receipt=receipt_view(entries[-1]),
        links=_links(ref, entries),
    )
    return response.show_page(request, page)


def _parties(entries: list[PublicEntry]) -> tuple[str, ...]:
    said = []
    for label, name in (
        (pgettext("web", "Purchaser"), "purchaser_name"),
        (pgettext("web", "Provider"), "supplier_name"),
    ):
        ending = "_zh" if chinese() else "_en"
        value = latest(entries, name + ending) or latest(entries, name + "_zh")
        if value:
            said.append(f"{label}{'：' if chinese() else ': '}{value}")
    return tuple(said)


def latest(entries: list[PublicEntry], name: str) -> object:
    """The newest public value of a name in the thread."""
    return next((each.known[name] for each in reversed(entries) if each.known.get(name)), None)


def thread_of(entries: list[PublicEntry]) -> Thread:
    """The ten steps, from what has been published."""
    days: dict[str, date] = {}
    for each in entries:
        act = registry.ACTS.get(each.act)
        if act and act.public.step:
            days[act.public.step] = each.day
    reached = [step for step in STEPS if step in days]
    ended = any(each.act == "archive_purchase" for each in entries)
    return Thread.of(
        ThreadStep(step, "now" if step == reached[-1] and not ended else "done", f"{days[step]:%Y.%m}")
        for step in reached
    )


def money_of(entries: list[PublicEntry]) -> MoneyBars | None:
    """Budget, contract, accepted and paid, as far as they are public."""
    paid = sum(int(each.known.get("paid_fen", 0) or 0) for each in entries if each.act == "pay_milestone")
    accepted = sum(int(each.known.get("accepted_fen", 0) or 0) for each in entries if each.act == "accept_milestone")
    amounts = (
        (pgettext("web", "Budget"), latest(entries, "budget_fen")),
        (pgettext("web", "Contract"), latest(entries, "contract_fen")),
        (pgettext("web", "Accepted"), accepted or None),
        (pgettext("web", "Paid"), paid or None),
    )
    bars = tuple(MoneyBar(label, value if isinstance(value, int) else None) for label, value in amounts)
    return MoneyBars(bars) if any(bar.fen for bar in bars) else None


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


def _links(ref: str, entries: list[PublicEntry]) -> LinkList:
    ocid = latest(entries, "ocid")
    links = [Link(pgettext("web", "How to challenge and complain"), reverse("web:rule", args=["challenge-7wd"]))]
    if ocid:
        links.append(Link(pgettext("web", "Download the data (OCDS)"), f"/ocds/records/{ocid}.json", icon="download"))
    return LinkList(tuple(links))
