"""A sealed last quote arrives. As with bids, nothing is kept in clear that tells whose it is."""

from collections.abc import Iterator
from datetime import datetime
from typing import Annotated

from pydantic import Field

from goufu.core.act import NOT_PUBLIC, Act
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, SealedRef
from goufu.core.sealing.envelope import SIZE_CLASSES, check_sealed
from goufu.core.uploads.files import open_file
from goufu.core.writes import Writes
from goufu.law.questions.bid_in_time import BidInTime
from goufu.law.questions.bid_sealed import BidSealed
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.models import Quote, Review
from goufu.rooms.evaluation.panel import remaining, tender_of
from goufu.rooms.evaluation.refusals import ReviewDoesNotFit
from goufu.rooms.procurement.interface import last_quote_keys, seal_sender


class SubmitLastQuoteInput(ActInput):
    """Which review, and the sealed file."""

    review: Annotated[CaseRef, Field(title="Review")]
    sealed: Annotated[SealedRef, Field(title="Sealed last quote")]


class SubmitLastQuote(Act[Quote, SubmitLastQuoteInput]):
    """Submit a sealed last quote."""

    opens, parent, repeats = True, ("review", ("quoting",)), True
    leads_to = "received"
    by = (Authority("provider.staff", within="anywhere"), Authority("provider.head", within="anywhere"))
    public = NOT_PUBLIC
    veils_doer = True

    def under(self, given: SubmitLastQuoteInput) -> str:
        return given.review

    def method(self, case: Quote, given: SubmitLastQuoteInput) -> MethodTraits:
        return tender_of(_review(given)).method.in_law()

    def asks(self, case: Quote, given: SubmitLastQuoteInput, moment: Moment) -> Iterator[BidInTime | BidSealed]:
        yield BidInTime(arrived=moment.instant, deadline=_until(_review(given)))
        with open_file(given.sealed) as stream:
            size = check_sealed(stream).plaintext_size
        yield BidSealed(sealed=True, size=size, largest=SIZE_CLASSES[-1])

    def effect(self, case: Quote, given: SubmitLastQuoteInput, moment: Moment, w: Writes) -> None:
        review = _review(given)
        if w.holder.organ not in {each.organ for each in remaining(review)}:
            raise ReviewDoesNotFit(
                "Your organization was not asked for a last quote.", cure="Look at what you were told."
            )
        sender = seal_sender(w.holder.organ, last_quote_keys(review.tender))
        w.change(case, review=review.ref, sealed=given.sealed, sender=sender)


def _review(given: SubmitLastQuoteInput) -> Review:
    return Review.objects.get(ref=given.review)


def _until(review: Review) -> datetime:
    assert review.quotes_until is not None
    return review.quotes_until
