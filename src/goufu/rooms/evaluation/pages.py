"""The room's own pages: the bids before the panel, and the scoring desk."""

from uuid import uuid4

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path
from django.views.decorators.http import require_GET, require_http_methods

from goufu.core.clock import clock_of_this_installation
from goufu.core.exceptions import UnknownCase
from goufu.core.perform import perform
from goufu.rooms.evaluation.desk import Desk
from goufu.rooms.evaluation.models import Review
from goufu.rooms.evaluation.panel import declared_seat
from goufu.rooms.evaluation.room_of_panel import page_of
from goufu.ui.response import receipt_address, show_page
from goufu.ui.visitor import must_be_holder

ACT_PAGES = {"submit_scores": "web:evaluation:desk"}
"""Acts that have a page made for them here."""


@require_GET
def bids(request: HttpRequest, ref: str) -> HttpResponse:
    """The bids before a panel, for those who may see them."""
    return show_page(request, page_of(request, _review(ref), must_be_holder(request)))


@require_http_methods(["GET", "POST"])
def desk(request: HttpRequest, ref: str) -> HttpResponse:
    """Score factor by factor; the last one hands in the whole sheet."""
    case, holder = _review(ref), must_be_holder(request)
    declared_seat(case, holder)
    if request.method == "GET":
        return show_page(request, Desk(case, {}).page(request))
    typed = {name: str(value) for name, value in request.POST.items()}
    place = typed.get("place", "")
    given = Desk(case, typed, int(place) if place.isdigit() else 0)
    if not given.check():
        return show_page(request, given.page(request), status=422)
    if not given.last:
        return show_page(request, Desk(case, typed, given.place + 1).page(request))
    promise = perform(
        "submit_scores",
        holder=holder,
        clock=clock_of_this_installation(),
        case=case.ref,
        given={"sheet": given.sheet()},
        key=uuid4().hex,
    )
    return HttpResponseRedirect(receipt_address(promise))


def _review(ref: str) -> Review:
    found = Review.objects.filter(ref=ref).first()
    if found is None:
        raise UnknownCase("No case has the reference {ref}.", ref=ref, field="ref", cure="Check the reference.")
    return found


urlpatterns = [
    path("reviews/<str:ref>/bids", bids, name="bids"),
    path("reviews/<str:ref>/scores", desk, name="desk"),
]
