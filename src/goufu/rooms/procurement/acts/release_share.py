"""An opening officer hands in her own share, decrypted on her own device and bound to this opening by name."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText, Private
from goufu.core.sealing.opening import ReleasedShare
from goufu.core.writes import Writes
from goufu.law.questions.bid_may_be_read import BidMayBeRead
from goufu.law.verdict import MethodTraits
from goufu.rooms.procurement.handing import HOLDERS, hand_in, may_be_handed
from goufu.rooms.procurement.method import method_named
from goufu.rooms.procurement.models import Tender
from goufu.rooms.procurement.refusals import refuse_even_as_done_elsewhere


class ReleaseShareInput(ActInput):
    """The share, as her device released it."""

    share: Annotated[LongText, Private, Field(title="Released share")]


class ReleaseShare(Act[Tender, ReleaseShareInput]):
    """Hand in your share for the opening."""

    states = ("tendering",)
    by = HOLDERS
    public = Publish("procurement")
    routine, repeats = False, True

    def method(self, case: Tender, given: ReleaseShareInput) -> MethodTraits:
        return method_named(case.method).in_law()

    def asks(self, case: Tender, given: ReleaseShareInput, moment: Moment) -> Iterator[BidMayBeRead]:
        assert case.deadline is not None
        yield BidMayBeRead(at=moment.instant, deadline=case.deadline, opened=True)

    def effect(self, case: Tender, given: ReleaseShareInput, moment: Moment, w: Writes) -> None:
        refuse_even_as_done_elsewhere(w)
        released = ReleasedShare.load(given.share.encode())
        deal = may_be_handed(case, released, w.holder)
        w.add(hand_in(case, released, w.holder))
        w.publish(side=deal.side.value, needed=deal.k)
