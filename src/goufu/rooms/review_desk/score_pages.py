"""What opens the scores of a result: the winner's for everybody, a bidder's own for that bidder."""

import json

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from goufu.core.exceptions import UnknownCase
from goufu.parties.holders import Holder
from goufu.rooms.evaluation.interface import AwardView, BidView, award_view, bids_before, opening_of_bid
from goufu.ui.visitor import visitor


def award_published(ref: str) -> AwardView:
    """The award whose result is published, or `UnknownCase`."""
    award = award_view(ref)
    if award is None or award.letter_day is None:
        raise UnknownCase("No case has the reference {ref}.", ref=ref, field="ref", cure="Check the reference.")
    return award


def shown_to(award: AwardView, holder: Holder | None) -> tuple[BidView, bool]:
    """The bid whose points a visitor may read, and whether it is the visitor's own."""
    bids = bids_before(award.review)
    own = next((each for each in bids if holder and holder.organ and each.organ == holder.organ), None)
    return own or next(each for each in bids if each.provider == award.provider), own is not None


@never_cache
@require_GET
def own_scores(request: HttpRequest, ref: str) -> HttpResponse:
    """A file that opens the commitments to one bid: one's own where one took part, else the winner's."""
    award = award_published(ref)
    shown, _ = shown_to(award, visitor(request))
    text = json.dumps(opening_of_bid(award.review, shown.bid), ensure_ascii=False, indent=2)
    answer = HttpResponse(text, content_type="application/json")
    answer["Content-Disposition"] = f'attachment; filename="scores-{ref}.json"'
    return answer
