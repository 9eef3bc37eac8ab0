"""The room's pages: the board of an area, an indicator, and the yearly table as a spreadsheet."""

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.http import require_GET

from goufu.rooms.indicators.export import workbook
from goufu.rooms.indicators.looking import PILOTS, PROVINCE, looked
from goufu.rooms.indicators.page_board import board_page
from goufu.rooms.indicators.page_indicator import indicator_page
from goufu.ui.response import show_page
from goufu.ui.visitor import must_be_holder

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_GET
def board(request: HttpRequest) -> HttpResponse:
    """The province's board."""
    must_be_holder(request)
    return show_page(request, board_page(request, PROVINCE))


@require_GET
def area(request: HttpRequest, code: str) -> HttpResponse:
    """A prefecture's, a county's, or the pilot regions' board."""
    must_be_holder(request)
    return show_page(request, board_page(request, code))


@require_GET
def indicator(request: HttpRequest, code: str) -> HttpResponse:
    """One indicator."""
    must_be_holder(request)
    return show_page(request, indicator_page(request, code))


@require_GET
def sheet(request: HttpRequest, code: str) -> HttpResponse:
    """The yearly table of an area as a spreadsheet."""
    must_be_holder(request)
    look = looked(request, code)
    answer = HttpResponse(workbook(look), content_type=_XLSX)
    name = f"indicators-{look.of.tree.code}-{PILOTS if code == PILOTS else code}-{look.year}.xlsx"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


urlpatterns = [
    path("indicators", board, name="board"),
    path("indicators/at/<str:code>", area, name="area"),
    path("indicators/at/<str:code>/table.xlsx", sheet, name="sheet"),
    path("indicators/<str:code>", indicator, name="indicator"),
]
