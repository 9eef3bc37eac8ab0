"""The public home, the list of purchases, and the page of open data."""

from django.core.paginator import Page, Paginator
from django.db.models import Count, F, Q
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import pgettext

from goufu.core.clock import clock_of_this_installation
from goufu.core.models import Entry, RunningClock
from goufu.core.public import public_entries
from goufu.parties.regions import region
from goufu.ui import response
from goufu.ui.citing import lang
from goufu.ui.clocks import is_late, is_over
from goufu.ui.frame import frame_of
from goufu.ui.show import (
    Cell,
    Column,
    EmptyView,
    Figure,
    Figures,
    HomePage,
    Link,
    LinkList,
    ListPage,
    Pager,
    PlainPage,
    Prose,
    Sheet,
    TableView,
)  # fmt: skip
from goufu.web.published import PURCHASE, Purchase, public_state, purchases, sums_of, thread_of
from goufu.web.strangers import same_for_all_strangers

A_PAGE = 30
_PUBLIC = Q(started_by__in=Entry.objects.filter(withheld=False).values("id"))
"""Clocks that public acts have started."""


@same_for_all_strangers
def home(request: HttpRequest) -> HttpResponse:
    """What it is, one purchase as a thread, and the doors."""
    found = purchases()
    told = _told()
    shown = max(found, key=lambda each: told.get(each.thread, 0), default=None)
    entries = public_entries(shown.thread) if shown else []
    page = HomePage(
        frame=frame_of(request, here="web:home"),
        title=pgettext("web", "Every purchase of services, from need to result"),
        lead=pgettext(
            "web", "What was needed, what was bought, from whom, for how much, by which article, and what came of it."
        ),
        search=reverse("web:projects"),
        meter_title=pgettext("web", "How it stands"),
        meter=_meter(found),
        shown=Link(shown.title, reverse("web:project", args=[shown.ref])) if shown else None,
        shown_note=region(shown.region).full_name(lang()) if shown else "",
        thread=thread_of(entries) if entries else None,
        doors=_doors(),
        main=(_newest(found),),
        side=(_dues(),),
    )
    return response.show_page(request, page)


def _told() -> dict[str, int]:
    """How many public acts each thread has."""
    return dict(Entry.objects.filter(withheld=False).values_list("thread").annotate(Count("id")))


def _meter(found: list[Purchase]) -> Figures:
    clocks = RunningClock.objects.filter(_PUBLIC).exclude(met_on=None).exclude(due=None)
    kept = clocks.filter(met_on__lte=F("due")).count()
    return Figures(
        (
            Figure(pgettext("web", "Purchases"), str(len(found))),
            Figure(
                pgettext("web", "Public acts in the ledger"),
                str(Entry.objects.filter(withheld=False).count()),
                note=pgettext("web", "each can be checked"),
            ),
            Figure(
                pgettext("web", "Clocks kept"),
                str(kept),
                note=pgettext("web", "of %(all)d that have ended") % {"all": clocks.count()},
            ),
        )
    )


def _doors() -> tuple[tuple[str, LinkList], ...]:
    def links(*pairs: tuple[str, str]) -> LinkList:
        return LinkList(tuple(Link(text, href) for text, href in pairs))

    return (
        (
            pgettext("web", "For residents"),
            links(
                (pgettext("web", "What is bought near me"), reverse("web:projects")),
                (pgettext("web", "How to challenge and complain"), reverse("web:rule", args=["challenge-7wd"])),
            ),
        ),
        (
            pgettext("web", "For social organizations"),
            links(
                (pgettext("web", "What can be bid for"), reverse("web:projects") + "?state=open"),
                (pgettext("web", "How to challenge"), reverse("web:rule", args=["challenge-7wd"])),
            ),
        ),
        (
            pgettext("web", "For auditors and journalists"),
            links(
                (pgettext("web", "Check a receipt"), reverse("web:verify")),
                (pgettext("web", "Open data"), reverse("web:open_data")),
                (pgettext("web", "Every rule, built or not"), reverse("web:law")),
            ),
        ),
    )


def _newest(found: list[Purchase]) -> Sheet:
    title = pgettext("web", "Newest purchases")
    if not found:
        words = pgettext("web", "A purchase appears here when an office opens it from a need.")
        return Sheet(title, (EmptyView(pgettext("web", "No purchase yet"), words),))
    return Sheet(title, (_table(found[:8]),), link=Link(pgettext("web", "All purchases"), reverse("web:projects")))


def _table(found: list[Purchase]) -> TableView:
    columns = (
        Column(pgettext("web", "Purchase")),
        Column(pgettext("web", "Place")),
        Column(pgettext("web", "State")),
        Column(pgettext("web", "Budget"), right=True),
    )
    return TableView(columns, tuple(_row(each) for each in found), pgettext("web", "Purchases"))


def _row(purchase: Purchase) -> tuple[Cell, ...]:
    budget = sums_of(public_entries(purchase.thread)).get("budget")
    return (
        Cell(link=Link(purchase.title, reverse("web:project", args=[purchase.ref]))),
        Cell(region(purchase.region).name(lang())),
        _state(purchase),
        Cell(money=budget),
    )


def _state(purchase: Purchase) -> Cell:
    shown = public_state(PURCHASE, purchase.state)
    return Cell(shown) if isinstance(shown, str) else Cell(view=shown)


def _dues() -> Sheet:
    today = clock_of_this_installation().read().day
    running = [each for each in RunningClock.objects.filter(_PUBLIC, met_on=None) if not is_over(each, today)]
    late = sum(is_late(each, today) for each in running)
    said = pgettext("web", "Clocks running: %(running)d; overdue: %(late)d.")
    return Sheet(pgettext("web", "Deadlines"), (Prose((said % {"running": len(running), "late": late},)),))


@same_for_all_strangers
def projects(request: HttpRequest) -> HttpResponse:
    """The list of purchases, searched by words of the title or the reference."""
    query = request.GET.get("q", "").strip()
    found = [each for each in purchases() if query.lower() in f"{each.title} {each.ref}".lower()]
    if request.GET.get("state") == "open":
        found = [each for each in found if each.state == "open"]
    pages = Paginator(found, A_PAGE)
    current = pages.get_page(request.GET.get("page"))
    page = ListPage(
        frame=frame_of(request, here="web:projects"),
        title=pgettext("web", "Projects"),
        lead=pgettext("web", "%(n)d purchases") % {"n": len(found)},
        search=reverse("web:projects"),
        query=query,
        table=_table(list(current)) if found else _none(query),
        pager=_pager(request, current) if pages.num_pages > 1 else None,
    )
    return response.show_page(request, page)


def _none(query: str) -> EmptyView:
    if query:
        return EmptyView(pgettext("web", "Nothing found for “%(query)s”") % {"query": query})
    return EmptyView(pgettext("web", "No purchase yet"))


def _pager(request: HttpRequest, current: "Page[Purchase]") -> Pager:
    def address(number: int) -> str:
        given = request.GET.copy()
        given["page"] = str(number)
        return f"?{given.urlencode()}"

    return Pager(
        current.number,
        current.paginator.num_pages,
        current.paginator.count,
        address(current.previous_page_number()) if current.has_previous() else "",
        address(current.next_page_number()) if current.has_next() else "",
    )


@same_for_all_strangers
def open_data(request: HttpRequest) -> HttpResponse:
    """Where the data lie, in which format, under which rule; a page of records at a time."""
    pages = Paginator([each for each in purchases() if each.ocid], A_PAGE)
    current = pages.get_page(request.GET.get("page"))
    page = PlainPage(
        frame=frame_of(request),
        title=pgettext("web", "Open data"),
        main=(_records(list(current)), *([_pager(request, current)] if pages.num_pages > 1 else ())),
        side=(_about_data(),),
    )
    return response.show_page(request, page)


def _records(found: list[Purchase]) -> Sheet:
    title = pgettext("web", "Records")
    if not found:
        words = pgettext("web", "A record stands here as soon as a purchase has its first public act.")
        return Sheet(title, (EmptyView(pgettext("web", "No record yet"), words),))
    columns = (
        Column(pgettext("web", "Record (JSON)")),
        Column(pgettext("web", "Reference")),
        Column(pgettext("web", "Place")),
        Column(pgettext("web", "State")),
    )
    rows = (
        (
            Cell(link=Link(each.title, f"/ocds/records/{each.ocid}.json")),
            Cell(each.ref),
            Cell(region(each.region).name(lang())),
            _state(each),
        )
        for each in found
    )
    return Sheet(title, (TableView(columns, tuple(rows)),))


def _about_data() -> Sheet:
    said = (
        pgettext("web", "Every purchase is one OCDS 1.1 record, made from the public ledger and from nothing else."),
        pgettext("web", "A release says what became public, when, and at which place of the log it can be checked."),
    )
    links = (
        Link(pgettext("web", "All releases (JSON)"), "/ocds/releases.json"),
        Link(pgettext("web", "API description (OpenAPI 3.1)"), "/api/openapi.json"),
        Link(pgettext("web", "Check a receipt"), reverse("web:verify")),
    )
    return Sheet(pgettext("web", "What is here"), (Prose(said), LinkList(links)))
