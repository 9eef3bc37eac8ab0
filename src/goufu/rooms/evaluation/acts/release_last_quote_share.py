"""An opening officer hands in her own share of the last quotes' keys, once their deadline has passed."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText, Private
from goufu.core.writes import Writes
from goufu.law.questions.bid_may_be_read import BidMayBeRead
from goufu.law.verdict import MethodTraits
from goufu.rooms.evaluation.models import HandedQuoteShare, Review
from goufu.rooms.evaluation.panel import tender_of
from goufu.rooms.procurement.interface import (
    HOLDERS,
    already_here,
    check_last_quote_share,
    one_share_each,
    refuse_even_as_done_elsewhere,
)


class ReleaseLastQuoteShareInput(ActInput):
    """The share, as her device released it."""

    share: Annotated[LongText, Private, Field(title="Released share")]


class ReleaseLastQuoteShare(Act[Review, ReleaseLastQuoteShareInput]):
    """Hand in your share for the last quotes."""

    states = ("quoting",)
    by = HOLDERS
    public = Publish("procurement")
    routine, repeats = False, True

    def method(self, case: Review, given: ReleaseLastQuoteShareInput) -> MethodTraits:
        return tender_of(case).method.in_law()

    def asks(self, case: Review, given: ReleaseLastQuoteShareInput, moment: Moment) -> Iterator[BidMayBeRead]:
        assert case.quotes_until is not None
        yield BidMayBeRead(at=moment.instant, deadline=case.quotes_until, opened=True)

    def effect(self, case: Review, given: ReleaseLastQuoteShareInput, moment: Moment, w: Writes) -> None:
        refuse_even_as_done_elsewhere(w)
        deal = check_last_quote_share(case.tender, given.share, w.holder)
        offices = set(HandedQuoteShare.objects.filter(review=case).values_list("office", flat=True))
        if w.holder.office in offices:
            raise already_here()
        one_share_each(w.holder, offices)
        w.add(HandedQuoteShare(review=case, side=deal.side.value, office=w.holder.office, share=given.share))
        w.publish(side=deal.side.value, needed=deal.k, tender=case.tender)
