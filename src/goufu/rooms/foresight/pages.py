"""The room's pages."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_GET

from goufu.rooms.foresight.page_backward import backward_page, running_page
from goufu.rooms.foresight.page_closings import closings_page
from goufu.rooms.foresight.page_resolver import resolver_page
from goufu.ui.response import show_page

FOOT = (
    ("web:foresight:resolve", pgettext_lazy("foresight", "Which method is lawful")),
    ("web:foresight:closings", pgettext_lazy("foresight", "When tenders close")),
    ("web:foresight:backward", pgettext_lazy("foresight", "Backward calendar")),
)
_BUYS = ("open_purchase", "file_plan", "choose_method")
STARTS = (
    (pgettext_lazy("foresight", "Which method is lawful"), "web:foresight:resolve", *_BUYS),
    (pgettext_lazy("foresight", "Running contracts and what must follow them"), "web:foresight:running", *_BUYS),
)
CASE_LINKS = {
    "purchase": (pgettext_lazy("foresight", "Which method is lawful"), "web:foresight:resolve_for"),
    "contract": (pgettext_lazy("foresight", "Backward calendar"), "web:foresight:backward_of"),
}


@require_GET
def resolve(request: HttpRequest) -> HttpResponse:
    """The method resolver."""
    return show_page(request, resolver_page(request))


@require_GET
def resolve_for(_request: HttpRequest, ref: str) -> HttpResponse:
    """The resolver with what is known of a purchase."""
    return HttpResponseRedirect(f"{reverse('web:foresight:resolve')}?purchase={ref}")


@require_GET
def closings(request: HttpRequest) -> HttpResponse:
    """The deadline calendar."""
    return show_page(request, closings_page(request))


@require_GET
def backward(request: HttpRequest) -> HttpResponse:
    """The backward calendar."""
    return show_page(request, backward_page(request))


@require_GET
def backward_of(_request: HttpRequest, ref: str) -> HttpResponse:
    """The backward calendar of a contract."""
    return HttpResponseRedirect(f"{reverse('web:foresight:backward')}?contract={ref}")


@require_GET
def running(request: HttpRequest) -> HttpResponse:
    """The running contracts of a division."""
    return show_page(request, running_page(request))


urlpatterns = [
    path("methods/resolve", resolve, name="resolve"),
    path("methods/resolve/<str:ref>", resolve_for, name="resolve_for"),
    path("closings", closings, name="closings"),
    path("calendar/back", backward, name="backward"),
    path("calendar/back/<str:ref>", backward_of, name="backward_of"),
    path("calendar/running", running, name="running"),
]
