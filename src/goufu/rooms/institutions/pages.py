"""The room's pages: institutions, the balance of money and posts of one in a year, the yearly report of a division."""

from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils.translation import pgettext, pgettext_lazy
from django.views.decorators.http import require_GET

from goufu.core.clock import clock_of_this_installation
from goufu.core.exceptions import UnknownCase
from goufu.core.reading import may_read
from goufu.parties.authority import covers
from goufu.parties.regions import region
from goufu.rooms.institutions import showing
from goufu.rooms.institutions.balance import balance
from goufu.rooms.institutions.choices import InstitutionClass
from goufu.rooms.institutions.models import ENTITLED, Institution, ServiceItem
from goufu.rooms.institutions.report import Report, Share, report
from goufu.rooms.institutions.sheet import report_paper, workbook
from goufu.ui.citing import lang
from goufu.ui.frame import frame_of
from goufu.ui.paper import PDF, pdf
from goufu.ui.response import show_page
from goufu.ui.show import (
    Cell,
    Column,
    EmptyView,
    Figure,
    Figures,
    Link,
    LinkList,
    ListPage,
    PlainPage,
    Sheet,
    TableView,
)
from goufu.ui.visitor import visitor

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
NAV = (("web:institutions:all", pgettext_lazy("institutions", "Institutions")),)
FIRST_YEAR, LAST_YEAR = 2000, 2100


@require_GET
def all_institutions(request: HttpRequest) -> HttpResponse:
    """Every institution under reform."""
    found = list(Institution.objects.order_by("region", "title"))
    page = ListPage(
        frame=frame_of(request, here="web:institutions:all"),
        title=pgettext("institutions", "Institutions under reform"),
        made_up=any(each.synthetic for each in found),
        table=_table(found) if found else EmptyView(pgettext("institutions", "No institution is registered yet")),
        note=pgettext("institutions", "Posts are shown to finance, the staffing office and the department alone."),
    )
    return show_page(request, page)


def _table(found: list[Institution]) -> TableView:
    names = (
        pgettext("institutions", "Institution"), pgettext("institutions", "Class"), pgettext("institutions", "Items"),
        pgettext("institutions", "Converted"), pgettext("institutions", "Division"),
    )  # fmt: skip
    return TableView(tuple(Column(name) for name in names), tuple(_row(each) for each in found))


def _row(each: Institution) -> tuple[Cell, ...]:
    items = list(ServiceItem.objects.filter(institution=each.ref))
    place = Link(region(each.region).name(lang()), reverse("web:institutions:report", args=[each.region]))
    return (
        Cell(link=Link(each.title, reverse("web:institutions:balance", args=[each.ref]))),
        Cell(pgettext("institutions", InstitutionClass(each.institution_class).title_en)),
        Cell(str(len(items))),
        Cell(str(sum(item.converted for item in items))),
        Cell(link=place),
    )


def _year(request: HttpRequest) -> int:
    typed = request.GET.get("year", "")
    asked = int(typed) if typed.isascii() and typed.isdigit() and len(typed) <= 4 else 0
    return asked if FIRST_YEAR <= asked <= LAST_YEAR else clock_of_this_installation().read().day.year


@require_GET
def balance_page(request: HttpRequest, ref: str) -> HttpResponse:
    """The balance of money and posts; posts and findings for those entitled alone."""
    institution = Institution.objects.filter(ref=ref).first()
    if institution is None:
        raise UnknownCase("No case has the reference {ref}.", ref=ref, field="ref", cure="Check the reference.")
    year, entitled = _year(request), may_read(institution, visitor(request))
    told = balance(institution, year, clock_of_this_installation().read().day)
    title = pgettext("institutions", "Service items")
    table = showing.items(told.lines, with_posts=entitled)
    page = PlainPage(
        frame=frame_of(request, here="web:institutions:all"),
        title=pgettext("institutions", "Money and posts, %(year)d") % {"year": year},
        meta=(institution.title, institution.ref),
        crumbs=(Link(institution.title, reverse("web:case", args=[ref])), Link(str(year), "")),
        made_up=institution.synthetic,
        main=(
            showing.money(told), *((showing.findings(told),) if entitled else ()), showing.sums(told),
            Sheet(title, (table,)),
        ),
        side=((showing.posts(told),) if entitled else ()) + (_years(institution, year),),
    )  # fmt: skip
    return show_page(request, page)


def _years(institution: Institution, year: int) -> Sheet:
    address = reverse("web:institutions:balance", args=[institution.ref])
    links = tuple(Link(str(each), f"{address}?year={each}", current=each == year) for each in range(year - 1, year + 2))
    return Sheet(pgettext("institutions", "Years"), (LinkList(links),))


@require_GET
def report_page(request: HttpRequest, code: str) -> HttpResponse:
    """The yearly report of a division."""
    told, entitled = _report(request, code)
    address, paper = (
        reverse(f"web:institutions:{name}", args=[code]) + f"?year={told.year}" for name in ("sheet", "paper")
    )
    title = pgettext("institutions", "Reform of institutions, report of %(year)d") % {"year": told.year}
    page = ListPage(
        frame=frame_of(request, here="web:institutions:all"),
        title=title,
        meta=(
            region(code).full_name(lang()), Link(pgettext("institutions", "As a spreadsheet"), address),
            Link(pgettext("institutions", "As PDF"), paper),
        ),
        crumbs=(
            Link(pgettext("institutions", "Institutions"), reverse("web:institutions:all")), Link(str(told.year), ""),
        ),
        made_up=any(each.institution.synthetic for each in told.balances),
        figures=_figures(told, entitled=entitled),
        table=showing.items(told.lines, with_posts=entitled)
        if told.lines
        else EmptyView(pgettext("institutions", "No service item is entered yet")),
    )  # fmt: skip
    return show_page(request, page)


def _report(request: HttpRequest, code: str) -> tuple[Report, bool]:
    region(code)
    holder = visitor(request)
    entitled = holder is not None and bool(holder.roles & ENTITLED) and covers(holder.region, code)
    return report(code, _year(request), clock_of_this_installation().read().day), entitled


def _figures(told: Report, *, entitled: bool) -> Figures:
    shown = [
        _share(pgettext("institutions", "Items converted"), told.items, str(told.items.part), str(told.items.whole)),
        Figure(
            pgettext("institutions", "Money by purchase"), money=told.money.part, note=_percent(told.money),
        ),
    ]  # fmt: skip
    if entitled:
        part, whole = (showing.hundredths(each) for each in (told.posts.part, told.posts.whole))
        shown.append(_share(pgettext("institutions", "Posts of converted items"), told.posts, part, whole))
    return Figures(tuple(shown))


def _share(label: str, of: Share, part: str, whole: str) -> Figure:
    return Figure(label, part, note=f"/ {whole} · {_percent(of)}")


def _percent(of: Share) -> str:
    return f"{showing.hundredths(of.basis_points)} %"


@require_GET
def report_sheet(request: HttpRequest, code: str) -> HttpResponse:
    """The yearly report as a spreadsheet."""
    told, entitled = _report(request, code)
    answer = HttpResponse(workbook(told, posts=entitled), content_type=XLSX)
    answer["Content-Disposition"] = f'attachment; filename="institutions-{code}-{told.year}.xlsx"'
    return answer


@require_GET
def report_pdf(request: HttpRequest, code: str) -> HttpResponse:
    """The yearly report as PDF, in the layout of official documents."""
    told, entitled = _report(request, code)
    answer = HttpResponse(pdf(report_paper(told, posts=entitled)), content_type=PDF)
    answer["Content-Disposition"] = f'attachment; filename="institutions-{code}-{told.year}.pdf"'
    return answer


urlpatterns = [
    path("institutions", all_institutions, name="all"),
    path("institutions/report/<str:code>", report_page, name="report"),
    path("institutions/report/<str:code>/sheet.xlsx", report_sheet, name="sheet"),
    path("institutions/report/<str:code>/report.pdf", report_pdf, name="paper"),
    path("institutions/<str:ref>", balance_page, name="balance"),
]
