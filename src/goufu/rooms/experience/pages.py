"""The room's own pages: the library of experience, and one card with who adopted it and how it fared."""

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_GET

from goufu.core.exceptions import UnknownCase
from goufu.core.reading import may_read
from goufu.rooms.experience.models import Experience
from goufu.rooms.experience.page_card import card_page
from goufu.rooms.experience.page_library import library_page
from goufu.ui.response import show_page
from goufu.ui.visitor import visitor

FOOT = (("web:experience:library", pgettext_lazy("experience", "Experience of the pilots")),)
STARTS = ((pgettext_lazy("experience", "Experience of the pilots"), "web:experience:library"),)
CASE_LINKS = {"experience": (pgettext_lazy("experience", "The card"), "web:experience:card")}


@require_GET
def library(request: HttpRequest) -> HttpResponse:
    """The published cards."""
    return show_page(request, library_page(request))


@require_GET
def card(request: HttpRequest, ref: str) -> HttpResponse:
    """One card; before it is published only for those who may read it."""
    found = Experience.objects.filter(ref=ref).first()
    if found is None or not (found.published_on or may_read(found, visitor(request))):
        raise UnknownCase("No case has the reference {ref}.", ref=ref, field="ref", cure="Check the reference.")
    return show_page(request, card_page(request, found))


urlpatterns = [
    path("experience", library, name="library"),
    path("experience/<str:ref>", card, name="card"),
]
