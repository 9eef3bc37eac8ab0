"""What opens the scores of a result: the winner's for everybody, a bidder's own for that bidder."""

import json

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from goufu.core.exceptions import UnknownCase
from goufu.parties.holders import Holder
from goufu.rooms.evaluation.models import Award, Candidate, Review
from goufu.rooms.evaluation.statements import opening_of
from goufu.ui.visitor import visitor


def award_published(ref: str) -> Award:
    """The award whose result is published, or `UnknownCase`."""
    award = Award.objects.filter(ref=ref).exclude(letter_day=None).first()
    if award is None:
        raise UnknownCase("No case has the reference {ref}.", ref=ref, field="ref", cure="Check the reference.")
    return award


def shown_to(award: Award, review: Review, holder: Holder | None) -> tuple[Candidate, bool]:
    """The bid whose points a visitor may read, and whether it is the visitor's own."""
    own = Candidate.objects.filter(review=review, organ=holder.organ).first() if holder and holder.organ else None
    return own or Candidate.objects.get(review=review, provider=award.winner_uscc), own is not None


@never_cache
@require_GET
def own_scores(request: HttpRequest, ref: str) -> HttpResponse:
    """A file that opens the commitments to one bid: one's own where one took part, else the winner's."""
    award = award_published(ref)
    review = Review.objects.get(ref=award.review)
    shown, _ = shown_to(award, review, visitor(request))
    text = json.dumps(opening_of(review, shown), ensure_ascii=False, indent=2)
    answer = HttpResponse(text, content_type="application/json")
    answer["Content-Disposition"] = f'attachment; filename="scores-{ref}.json"'
    return answer
