"""The room's own pages: the library of experience, one card with how it fared elsewhere, and the pilot kits."""

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from goufu.base.regions import check_region
from goufu.core.clock import clock_of_this_installation
from goufu.core.exceptions import UnknownCase
from goufu.core.kit.bundle import kit_of
from goufu.core.reading import may_read
from goufu.rooms.experience.models import Experience
from goufu.rooms.experience.page_card import card_page
from goufu.rooms.experience.page_kit import kit_page, kits_page
from goufu.rooms.experience.page_library import library_page
from goufu.ui.response import show_page
from goufu.ui.visitor import must_be_holder, visitor

FOOT = (("web:experience:library", pgettext_lazy("experience", "Experience of the pilots")),)
STARTS = (
    (pgettext_lazy("experience", "Experience of the pilots"), "web:experience:library"),
    (
        pgettext_lazy("experience", "Pilot kits"),
        "web:experience:kits",
        "adopt_experience",
        "draft_experience",
        "adopt_templates",
    ),
)
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


@require_http_methods(["GET", "POST"])
def kits(request: HttpRequest) -> HttpResponse:
    """Choose a county's kit, or send one in."""
    return kits_page(request, must_be_holder(request))


@require_GET
def kit(request: HttpRequest, sha256: str) -> HttpResponse:
    """A stored kit beside what is in force in the visitor's division."""
    return show_page(request, kit_page(request, must_be_holder(request), sha256))


@require_GET
def kit_file(request: HttpRequest, code: str) -> HttpResponse:
    """A division's kit as it stands today."""
    must_be_holder(request)
    check_region(code, "code")
    answer = HttpResponse(kit_of(code, clock_of_this_installation().read().day), content_type="application/json")
    answer["Content-Disposition"] = f'attachment; filename="kit-{code}.json"'
    return answer


urlpatterns = [
    path("experience", library, name="library"),
    path("experience/<str:ref>", card, name="card"),
    path("kits", kits, name="kits"),
    path("kits/<str:code>/kit.json", kit_file, name="kit_file"),
    path("kits/<str:sha256>", kit, name="kit"),
]
