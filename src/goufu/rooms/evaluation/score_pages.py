"""What opens the scores of a result: the winner's for everybody, a bidder's own for that bidder."""

import json

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from goufu.core.exceptions import UnknownCase
from goufu.rooms.evaluation.models import Award, Candidate, Review
from goufu.rooms.evaluation.statements import opening_of
from goufu.ui.visitor import visitor


@never_cache
@require_GET
def own_scores(request: HttpRequest, ref: str) -> HttpResponse:
    """A file that opens the commitments to one bid: one's own where one took part, else the winner's."""
    award = Award.objects.filter(ref=ref).exclude(letter_day=None).first()
    if award is None:
        raise UnknownCase("No case has the reference {ref}.", ref=ref, field="ref", cure="Check the reference.")
    review, holder = Review.objects.get(ref=award.review), visitor(request)
    own = Candidate.objects.filter(review=review, organ=holder.organ).first() if holder and holder.organ else None
    shown = own or Candidate.objects.get(review=review, provider=award.winner_uscc)
    text = json.dumps(opening_of(review, shown), ensure_ascii=False, indent=2)
    answer = HttpResponse(text, content_type="application/json")
    answer["Content-Disposition"] = f'attachment; filename="scores-{ref}.json"'
    return answer
