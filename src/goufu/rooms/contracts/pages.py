"""The room's own pages: running contracts brought in from a register, and what of a purchase was done elsewhere."""

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from goufu.rooms.contracts.page_backfill import backfill_page
from goufu.rooms.contracts.page_companion import companion_page
from goufu.ui.response import show_page
from goufu.ui.visitor import must_be_holder

_COMPANION = (pgettext_lazy("contracts", "Done here, recorded, missing"), "web:contracts:companion")
CASE_LINKS = {"purchase": _COMPANION, "contract": _COMPANION}
_BACKFILL = pgettext_lazy("contracts", "Bring in running contracts from a register")
STARTS = ((_BACKFILL, "web:contracts:backfill", "record_running_contract"),)


@require_http_methods(["GET", "POST"])
def backfill(request: HttpRequest) -> HttpResponse:
    """A register of running contracts from the office's own spreadsheet."""
    return backfill_page(request, must_be_holder(request))


@require_GET
def companion(request: HttpRequest, ref: str) -> HttpResponse:
    """A purchase step by step: done here, recorded as done elsewhere, missing."""
    return show_page(request, companion_page(request, ref, must_be_holder(request)))


urlpatterns = [
    path("contracts/backfill", backfill, name="backfill"),
    path("companion/<str:ref>", companion, name="companion"),
]
