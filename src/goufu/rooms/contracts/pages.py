"""The room's own pages: running contracts brought in from a register, and what of a purchase was done elsewhere."""

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.http import require_http_methods

from goufu.rooms.contracts.page_backfill import backfill_page
from goufu.ui.visitor import must_be_holder


@require_http_methods(["GET", "POST"])
def backfill(request: HttpRequest) -> HttpResponse:
    """A register of running contracts from the office's own spreadsheet."""
    return backfill_page(request, must_be_holder(request))


urlpatterns = [path("contracts/backfill", backfill, name="backfill")]
