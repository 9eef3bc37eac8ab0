"""Shares that officers hand in for an opening: each her own, checked against the deal, kept until it is held."""

from collections.abc import Iterable

from goufu.core.sealing.dealing import Deal
from goufu.core.sealing.opening import ReleasedShare, check_released
from goufu.parties.authority import Authority
from goufu.parties.holders import Holder
from goufu.parties.models import Tenure
from goufu.rooms.procurement.ceremony import BIDS, ceremony_of, deals_of
from goufu.rooms.procurement.models import HandedShare, Tender
from goufu.rooms.procurement.refusals import Mismatch, NotForThisOffice

HOLDERS = (
    *(Authority(f"purchaser.{role}", within="purchaser") for role in ("officer", "reviewer", "head")),
    *(Authority(role) for role in ("supervisor.officer", "finance.officer", "finance.head")),
)
"""Offices that may hold a share; whether one does, the deal says."""


def deal_held_by(tender: Tender, office: str, round_: str = BIDS) -> Deal:
    """The deal of which this office holds a share; `NotForThisOffice` when it holds none."""
    for deal in deals_of(tender, round_):
        if office in {holder.office for holder in deal.holders}:
            return deal
    raise NotForThisOffice(
        "Your office holds no share of the keys of {ref}.", ref=tender.ref, cure="The deals name who holds one."
    )


def may_be_handed(tender: Tender, released: ReleasedShare, holder: Holder, round_: str = BIDS) -> Deal:
    """The deal that a share is of, once it is found to be the holder's own and for this opening."""
    deal = deal_held_by(tender, holder.office, round_)
    check_released(deal, released, ceremony_of(tender, round_))
    if released.share.office != holder.office:
        raise Mismatch(
            "This is the share of {office}.", field="share", office=released.share.office,
            cure="Each officer hands in her own share, in her own office.",
        )  # fmt: skip
    return deal


def one_share_each(holder: Holder, offices: Iterable[str]) -> None:
    """Offices change hands between deal and opening: who has come by a second one of those that have handed in their
    shares is refused.
    """
    others = set(offices) - {holder.office}
    if Tenure.objects.filter(person=holder.person, office__code__in=others).exists():
        raise Mismatch(
            "You have held another office, whose share is here already.", field="share",
            cure="Let another holder hand in hers: a quorum is one of people.",
        )  # fmt: skip


def hand_in(tender: Tender, released: ReleasedShare, holder: Holder) -> HandedShare:
    """The row of a share that is not here yet."""
    share, handed = released.share, HandedShare.objects.filter(tender=tender, ceremony=released.ceremony)
    offices = set(handed.values_list("office", flat=True))
    if share.office in offices:
        raise already_here()
    one_share_each(holder, offices)
    return HandedShare(
        tender=tender, side=share.side.value, office=share.office, ceremony=released.ceremony,
        share=released.dump().decode(),
    )  # fmt: skip


def already_here() -> Mismatch:
    """A holder hands in twice."""
    return Mismatch("Your share is here already.", field="share", cure="Wait for the others.")


def shares_here(tender: Tender, brought: Iterable[str] = ()) -> list[str]:
    """What was brought along and what officers have handed in for this opening."""
    handed = HandedShare.objects.filter(tender=tender, ceremony=ceremony_of(tender, BIDS)).order_by("office")
    return [*brought, *handed.values_list("share", flat=True)]
