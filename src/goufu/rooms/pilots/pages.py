"""The room's own pages: the provincial board, a county's tasks, the desks, and the list as a spreadsheet and as PDF."""

from django.http import FileResponse, HttpRequest, HttpResponse
from django.urls import path
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from goufu.core.clock import clock_of_this_installation
from goufu.rooms.pilots.export import list_paper, workbook
from goufu.rooms.pilots.interface import list_in_force
from goufu.rooms.pilots.page_desk import desk_page
from goufu.rooms.pilots.page_import import import_page
from goufu.rooms.pilots.page_item import evidence_file, item_named, item_page
from goufu.rooms.pilots.page_province import province_page
from goufu.rooms.pilots.page_tasks import standings_for, tasks_page
from goufu.ui.paper import PDF, pdf
from goufu.ui.response import show_page
from goufu.ui.visitor import must_be_holder, visitor

NAV = (("web:pilots:province", pgettext_lazy("pilots", "Pilot")),)
CASE_LINKS = {"task_item": (pgettext_lazy("pilots", "What it rests on"), "web:pilots:item")}
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_GET
def province(request: HttpRequest) -> HttpResponse:
    """The provincial board: 183 counties, the pilots' lists, the mechanisms."""
    return show_page(request, province_page(request))


@require_GET
def tasks(request: HttpRequest, code: str) -> HttpResponse:
    """A region's task board."""
    return show_page(request, tasks_page(request, list_in_force(code)))


@require_GET
def tasks_sheet(request: HttpRequest, code: str) -> HttpResponse:
    """The same list as a spreadsheet."""
    of, day = list_in_force(code), clock_of_this_installation().read().day
    made = workbook(of, standings_for(visitor(request), of, day), day)
    return _file(made, _XLSX, f"tasks-{code}-{day.isoformat()}.xlsx")


@require_GET
def tasks_paper(request: HttpRequest, code: str) -> HttpResponse:
    """The same list as PDF, in the layout of official documents."""
    of, day = list_in_force(code), clock_of_this_installation().read().day
    made = pdf(list_paper(of, standings_for(visitor(request), of, day), day))
    return _file(made, PDF, f"tasks-{code}-{day.isoformat()}.pdf")


def _file(made: bytes, media_type: str, name: str) -> HttpResponse:
    answer = HttpResponse(made, content_type=media_type)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@require_GET
def desk(request: HttpRequest) -> HttpResponse:
    """What this office owes by when, or must appraise."""
    return show_page(request, desk_page(request, must_be_holder(request)))


@require_GET
def item(request: HttpRequest, ref: str) -> HttpResponse:
    """An item with what it rests on."""
    return show_page(request, item_page(request, item_named(ref), must_be_holder(request)))


@require_GET
def evidence(request: HttpRequest, ref: str, sha256: str) -> FileResponse:
    """A file that was filed as evidence of an item."""
    return evidence_file(item_named(ref), sha256, must_be_holder(request))


@require_http_methods(["GET", "POST"])
def import_list(request: HttpRequest) -> HttpResponse:
    """A task list from the county's own spreadsheet."""
    return import_page(request, must_be_holder(request))


urlpatterns = [
    path("pilots", province, name="province"),
    path("pilots/desk", desk, name="desk"),
    path("pilots/import", import_list, name="import"),
    path("pilots/items/<str:ref>", item, name="item"),
    path("pilots/items/<str:ref>/evidence/<str:sha256>", evidence, name="evidence"),
    path("pilots/tasks/<str:code>", tasks, name="tasks"),
    path("pilots/tasks/<str:code>/list.xlsx", tasks_sheet, name="tasks_sheet"),
    path("pilots/tasks/<str:code>/list.pdf", tasks_paper, name="tasks_paper"),
]
