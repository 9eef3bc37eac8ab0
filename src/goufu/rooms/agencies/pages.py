"""The room's own page: one desk for an agency that works for many purchasers."""

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_GET

from goufu.rooms.agencies.page_desk import desk_page
from goufu.ui.response import show_page
from goufu.ui.visitor import must_be_holder

STARTS = ((pgettext_lazy("agencies", "All your purchasers at one desk"), "web:agencies:desk", "hand_over_files"),)


@require_GET
def desk(request: HttpRequest) -> HttpResponse:
    """An agency's mandates and what waits under them."""
    return show_page(request, desk_page(request, must_be_holder(request)))


urlpatterns = [path("agency", desk, name="desk")]
