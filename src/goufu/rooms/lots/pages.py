"""The room's own page, and the links that lead from the page of a lot to its sisters and to the whole."""

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils.translation import pgettext, pgettext_lazy
from django.views.decorators.http import require_GET

from goufu.core.public import PublicEntry
from goufu.rooms.lots.interface import LottingView, lotting_of
from goufu.rooms.lots.page_lots import lots_page
from goufu.ui.response import show_page
from goufu.ui.show import Link
from goufu.ui.words import chinese

CASE_LINKS = {"lotting": (pgettext_lazy("lots", "All lots"), "web:lots:lots")}


def entry_links(entries: list[PublicEntry]) -> Iterator[Link]:
    """On the page of a lot: all lots, the whole, and each sister."""
    opened = next((each for each in entries if each.act in {"open_lot", "reopen_purchase"}), None)
    lotting = lotting_of(opened.case) if opened else None
    if opened and lotting:
        yield Link(pgettext("lots", "All lots"), reverse("web:lots:lots", args=[lotting.ref]))
        before = pgettext("lots", "The purchase before it was divided")
        yield Link(before, reverse("web:project", args=[lotting.whole]))
        yield from _sisters(lotting, opened.case)


def _sisters(lotting: LottingView, purchase: str) -> Iterator[Link]:
    for lot in lotting.sisters(purchase):
        known = {"number": lot.number, "title": lot.title if chinese() else lot.title_en or lot.title}
        said = pgettext("lots", "Lot %(number)d: %(title)s") % known
        yield Link(said, reverse("web:project", args=[lot.refs[-1]]))


@require_GET
def lots(request: HttpRequest, ref: str) -> HttpResponse:
    """The lots of a divided purchase."""
    return show_page(request, lots_page(request, ref))


urlpatterns = [path("lots/<str:ref>", lots, name="lots")]
