"""The room's pages."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_GET

from goufu.rooms.foresight.page_resolver import resolver_page
from goufu.ui.response import show_page

FOOT = (("web:foresight:resolve", pgettext_lazy("foresight", "Which method is lawful")),)
STARTS = ((pgettext_lazy("foresight", "Which method is lawful"), "web:foresight:resolve"),)
CASE_LINKS = {"purchase": (pgettext_lazy("foresight", "Which method is lawful"), "web:foresight:resolve_for")}


@require_GET
def resolve(request: HttpRequest) -> HttpResponse:
    """The method resolver."""
    return show_page(request, resolver_page(request))


@require_GET
def resolve_for(_request: HttpRequest, ref: str) -> HttpResponse:
    """The resolver with what is known of a purchase."""
    return HttpResponseRedirect(f"{reverse('web:foresight:resolve')}?purchase={ref}")


urlpatterns = [
    path("methods/resolve", resolve, name="resolve"),
    path("methods/resolve/<str:ref>", resolve_for, name="resolve_for"),
]
