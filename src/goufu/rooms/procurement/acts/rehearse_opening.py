"""The opening is tried before it counts: the same officers and devices open a dummy bid with dummy keys."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText, Private, SealedRef
from goufu.core.sealing.bid import open_bid
from goufu.core.sealing.dealing import Deal, Side
from goufu.core.sealing.opening import ReleasedShare, restore_keys
from goufu.core.writes import Writes
from goufu.law.questions.opening_quorum import OpeningQuorum
from goufu.parties.authority import Authority
from goufu.rooms.procurement.ceremony import BIDS, deals_of, read_whole
from goufu.rooms.procurement.models import Tender
from goufu.rooms.procurement.refusals import DamagedHere, Mismatch


class RehearseOpeningInput(ActInput):
    """Dummy deals, dummy bid, and the shares that the officers released for the rehearsal."""

    deals: Annotated[list[LongText], Field(title="Deals of the dummy keys", min_length=2, max_length=2)]
    sealed: Annotated[SealedRef, Field(title="Dummy bid")]
    shares: Annotated[list[LongText], Private, Field(title="Released shares", min_length=1, max_length=30)]


class RehearseOpening(Act[Tender, RehearseOpeningInput]):
    """Rehearse the opening."""

    states = ("approved", "tendering")
    by = (Authority("purchaser.officer", within="purchaser"), Authority("supervisor.officer"))
    public = Publish("procurement")
    routine, repeats = False, True

    def asks(self, case: Tender, given: RehearseOpeningInput, moment: Moment) -> Iterator[OpeningQuorum]:
        one, other = _deals(given)
        brought = [ReleasedShare.load(each.encode()).share for each in given.shares]
        have = {side: len({share.office for share in brought if share.side == side}) for side in Side}
        yield OpeningQuorum(
            first_shares=have[one.side],
            first_needed=one.k,
            second_shares=have[other.side],
            second_needed=other.k,
        )

    def effect(self, case: Tender, given: RehearseOpeningInput, moment: Moment, w: Writes) -> None:
        deals, real = _deals(given), deals_of(case, BIDS)
        if [_holders(deal) for deal in deals] != [_holders(deal) for deal in real]:
            raise Mismatch(
                "The dummy keys were not dealt to the holders of the real ones.",
                field="deals",
                cure="Prepare the rehearsal from the deals of this tender: goufu rehearse",
            )
        shares = [ReleasedShare.load(each.encode()) for each in given.shares]
        keys = restore_keys(deals, shares, rehearsal_of(case))
        data = read_whole(given.sealed)
        if data is None:
            raise DamagedHere("The file {sha256} was altered or lost here.", field="sealed", sha256=given.sealed[:12])
        open_bid(data, keys, deals[0].tender)
        w.publish(offices=sorted({each.share.office for each in shares}))


def rehearsal_of(tender: Tender) -> str:
    """The name of the rehearsal, which its shares must carry."""
    return f"rehearsal of {tender.ref}"


def _deals(given: RehearseOpeningInput) -> tuple[Deal, Deal]:
    one, other = sorted((Deal.load(each.encode()) for each in given.deals), key=lambda deal: deal.side.value)
    return one, other


def _holders(deal: Deal) -> set[tuple[str, str]]:
    return {(holder.office, holder.recipient) for holder in deal.holders}
