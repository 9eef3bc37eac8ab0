"""A sealed bid arrives. Nothing is kept that joins the provider to the tender in clear, and nothing public changes."""

from collections.abc import Iterator
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
from goufu.rooms.procurement.ceremony import keys_of
from goufu.rooms.procurement.method import method_named
from goufu.rooms.procurement.models import Bid, Tender
from goufu.rooms.procurement.refusals import NotInvited, refuse_even_as_done_elsewhere
from goufu.rooms.procurement.sender import seal_sender


class SubmitBidInput(ActInput):
    """Which tender, and the sealed file."""

    tender: Annotated[CaseRef, Field(title="Tender")]
    sealed: Annotated[SealedRef, Field(title="Sealed bid")]


class SubmitBid(Act[Bid, SubmitBidInput]):
    """Submit a sealed bid."""

    opens, parent, repeats = True, ("tender", ("tendering",)), True
    leads_to = "received"
    by = (Authority("provider.staff", within="anywhere"), Authority("provider.head", within="anywhere"))
    public = NOT_PUBLIC
    veils_doer = True

    def under(self, given: SubmitBidInput) -> str:
        return given.tender

    def method(self, case: Bid, given: SubmitBidInput) -> MethodTraits:
        return method_named(_tender(case, given).method).in_law()

    def asks(self, case: Bid, given: SubmitBidInput, moment: Moment) -> Iterator[BidInTime | BidSealed]:
        deadline = _tender(case, given).deadline
        assert deadline is not None
        yield BidInTime(arrived=moment.instant, deadline=deadline)
        with open_file(given.sealed) as stream:
            size = check_sealed(stream).plaintext_size
        yield BidSealed(sealed=True, size=size, largest=SIZE_CLASSES[-1])

    def effect(self, case: Bid, given: SubmitBidInput, moment: Moment, w: Writes) -> None:
        refuse_even_as_done_elsewhere(w)
        tender = _tender(case, given)
        if tender.invited and w.holder.organ not in tender.invited:
            raise NotInvited("Your organization was not invited to this tender.", cure="Look at tenders open to all.")
        sender = seal_sender(w.holder.organ, keys_of(tender))
        w.change(case, tender=given.tender, sealed=given.sealed, sender=sender)


def _tender(case: Bid, given: SubmitBidInput) -> Tender:
    """The tender as it stands under the act's lock: at a deadline each question less counts."""
    held = case.stands_under
    return held if isinstance(held, Tender) else Tender.objects.get(ref=given.tender)
