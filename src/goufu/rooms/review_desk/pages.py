"""The room's addresses: bids before the panel, scoring desk, report, ties, a bidder's own result."""

from uuid import uuid4

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path
from django.utils.translation import pgettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from goufu.core.clock import clock_of_this_installation
from goufu.core.perform import perform
from goufu.rooms.evaluation.interface import may_score, may_see_bids, report_on, review_shown, sees_bids
from goufu.rooms.review_desk import quote_pages
from goufu.rooms.review_desk.avoidance_page import avoidances
from goufu.rooms.review_desk.bid_files import bid_file
from goufu.rooms.review_desk.conflicts_page import conflicts
from goufu.rooms.review_desk.desk import Desk
from goufu.rooms.review_desk.desk_page import page_of_desk
from goufu.rooms.review_desk.fee_page import fees, fees_csv
from goufu.rooms.review_desk.letter_page import letter
from goufu.rooms.review_desk.report_page import page_of_report
from goufu.rooms.review_desk.room_of_panel import page_of
from goufu.rooms.review_desk.score_pages import own_scores
from goufu.ui.response import receipt_address, show_page
from goufu.ui.visitor import must_be_holder

ACT_PAGES = {
    "submit_scores": "web:review_desk:desk",
    "submit_last_quote": "web:review_desk:quote",
    "release_last_quote_share": "web:review_desk:release_quote",
}
"""Acts that have a page made for them here."""
CASE_LINKS = {
    "review": (pgettext_lazy("review_desk", "Report of the review"), "web:review_desk:report", sees_bids),
    "award": (pgettext_lazy("review_desk", "Points, rank and reasons"), "web:review_desk:letter"),
}


@require_GET
def bids(request: HttpRequest, ref: str) -> HttpResponse:
    """The bids before a panel, for those who may see them."""
    return show_page(request, page_of(request, review_shown(ref), must_be_holder(request)))


@never_cache
@require_GET
def report(request: HttpRequest, ref: str) -> HttpResponse:
    """The report of a ranked review, for those who may see the bids."""
    may_see_bids(ref, must_be_holder(request))
    return show_page(request, page_of_report(request, report_on(ref)))


@require_http_methods(["GET", "POST"])
def desk(request: HttpRequest, ref: str) -> HttpResponse:
    """Score factor by factor or bid by bid; when nothing is missing any more the whole sheet is handed in."""
    case, holder = review_shown(ref), must_be_holder(request)
    may_score(ref, holder)
    if request.method == "GET":
        return show_page(request, page_of_desk(request, Desk(case, {}), holder))
    given = Desk.posted(case, {name: str(value) for name, value in request.POST.items()})
    if to := request.POST.get("to", ""):
        return show_page(request, page_of_desk(request, given.moved(to), holder))
    if not given.check():
        return show_page(request, page_of_desk(request, given, holder), status=422)
    missing = given.next_open()
    if missing is not None:
        return show_page(request, page_of_desk(request, given.moved(f"{given.way}.{missing}"), holder))
    promise = perform(
        "submit_scores",
        holder=holder,
        clock=clock_of_this_installation(),
        case=case.ref,
        given={"sheet": given.sheet()},
        key=uuid4().hex,
    )
    return HttpResponseRedirect(receipt_address(promise))


STARTS = ((pgettext_lazy("review_desk", "Avoidance list"), "web:review_desk:avoidances", "record_avoidance"),)


urlpatterns = [
    path("experts/avoidances", avoidances, name="avoidances"),
    path("reviews/<str:ref>/bids", bids, name="bids"),
    path("reviews/<str:ref>/bids/<str:bid>/files/<int:number>", bid_file, name="bid_file"),
    path("reviews/<str:ref>/report", report, name="report"),
    path("reviews/<str:ref>/scores", desk, name="desk"),
    path("reviews/<str:ref>/quote", quote_pages.quote_desk, name="quote"),
    path("reviews/<str:ref>/quote/keys", quote_pages.quote_keys, name="quote_keys"),
    path("reviews/<str:ref>/quote/release", quote_pages.release, name="release_quote"),
    path("reviews/<str:ref>/fees", fees, name="fees"),
    path("reviews/<str:ref>/fees.csv", fees_csv, name="fees_csv"),
    path("reviews/<str:ref>/conflicts", conflicts, name="conflicts"),
    path("awards/<str:ref>/letter", letter, name="letter"),
    path("awards/<str:ref>/scores", own_scores, name="own_scores"),
]
