"""The opening: officers release shares, a quorum restores each key, every bid is opened or its fault is named.

Nothing here knows the deadline; the act that calls it does, and reads its clock first.
"""

import hashlib
import hmac
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

import pyrage
import shamirs
from pydantic import Field
from pyrage import x25519

from goufu.base.canonical import canonical
from goufu.core.sealing.bid import BidDocument, Contact, OpenedBid, OpeningKeys, open_bid, seal
from goufu.core.sealing.dealing import (
    IDENTITY_LENGTH,
    IDENTITY_PREFIX,
    MODULUS,
    Deal,
    Dealt,
    Holder,
    HolderInDeal,
    Share,
    Side,
    deal_key,
    join_deals,
)
from goufu.core.sealing.errors import (
    BadKey,
    DealDoesNotFit,
    NoShareForThisKey,
    SealingError,
    ShareOfAnotherCeremony,
    ShareOfAnotherDeal,
    TooFewShares,
    WrongShare,
)
from goufu.core.sealing.keys import DeviceKey, identity_of
from goufu.core.sealing.wire import Wire


class ReleasedShare(Wire):
    """A share in clear, bound to one opening by a code that only who knew the share could make."""

    called: ClassVar[str] = "released share"
    v: Literal[1] = 1
    share: Share
    deal: str
    ceremony: str = Field(min_length=1, max_length=200)
    binding: str


@dataclass(frozen=True)
class Outcome:
    """What became of one sealed bid: opened, or why not."""

    name: str
    bid: OpenedBid | None
    fault: SealingError | None


@dataclass(frozen=True)
class Rehearsal:
    """A dummy tender with keys of its own, dealt to the same officers: it tries devices and people."""

    dealt: tuple[Dealt, Dealt]
    sealed: bytes


def release_share(deal: Deal, share_file: bytes, key: DeviceKey, ceremony: str) -> ReleasedShare:
    """On a holder's device: decrypt her share, check it against the deal, bind it to the opening.

    Errors: `NoShareForThisKey` (not a holder), `WrongShare` (the file or its content is not what was dealt).
    """
    holder = next((h for h in deal.holders if h.recipient == key.recipient), None)
    if holder is None:
        raise NoShareForThisKey(side=deal.side)
    if hashlib.sha256(share_file).hexdigest() != holder.share_file_sha256:
        raise WrongShare(office=holder.office, side=deal.side)
    share = Share.load(_decrypt_share(deal, holder, share_file, key))
    _check_commitment(deal, share)
    digest = deal.digest()
    return ReleasedShare(share=share, deal=digest, ceremony=ceremony, binding=_binding(share, digest, ceremony))


def check_released(deal: Deal, released: ReleasedShare, ceremony: str) -> None:
    """Refuse a share of another deal or ceremony, or one that differs from the deal; each error names its office."""
    share = released.share
    if released.deal != deal.digest() or (share.tender, share.side) != (deal.tender, deal.side):
        found, expected = f"{share.side} key of {share.tender}", f"{deal.side} key of {deal.tender}"
        raise ShareOfAnotherDeal(office=share.office, side=deal.side, found=found, expected=expected)
    if released.ceremony != ceremony:
        raise ShareOfAnotherCeremony(office=share.office, found=released.ceremony, expected=ceremony)
    _check_commitment(deal, share)
    if not hmac.compare_digest(released.binding, _binding(share, released.deal, ceremony)):
        raise ShareOfAnotherCeremony(office=share.office, found="?", expected=ceremony)


def combine(deal: Deal, released: Iterable[ReleasedShare], ceremony: str) -> x25519.Identity:
    """Restore one private half from at least `k` holders' shares, each checked first.

    Errors: those of `check_released`, `TooFewShares`, and `DealDoesNotFit` when honest shares do not make the key
    that was announced.
    """
    by_office: dict[str, Share] = {}
    for one in released:
        check_released(deal, one, ceremony)
        by_office[one.share.office] = one.share
    if len(by_office) < deal.k:
        missing = ", ".join(h.office for h in deal.holders if h.office not in by_office)
        raise TooFewShares(side=deal.side, need=deal.k, have=len(by_office), missing=missing)
    identity = _interpolate(list(by_office.values())[: deal.k])
    if identity is None or str(identity.to_public()) != deal.recipient:
        raise DealDoesNotFit(side=deal.side, dealer=deal.dealer)
    return identity


def restore_keys(deals: Iterable[Deal], released: Iterable[ReleasedShare], ceremony: str) -> OpeningKeys:
    """Both keys of a tender from its two deals and all shares brought."""
    one, other = deals
    join_deals(one, other)
    brought = list(released)
    halves = {deal.side: combine(deal, _of_side(brought, deal), ceremony) for deal in (one, other)}
    return OpeningKeys(halves[Side.PURCHASER], halves[Side.SUPERVISOR])


def open_all(sealed: Iterable[tuple[str, bytes]], keys: OpeningKeys, tender: str) -> Iterator[Outcome]:
    """Open every bid; one that cannot be opened does not stop the others."""
    for name, data in sealed:
        try:
            yield Outcome(name, open_bid(data, keys, tender), None)
        except SealingError as fault:
            yield Outcome(name, None, fault)


def prepare_rehearsal(one: Deal, other: Deal) -> Rehearsal:
    """Deal dummy keys to the holders of the real ones and seal a dummy bid, for officers to open as on the day."""
    tender = f"REHEARSAL-{one.tender}"
    first, second = (_dummy_deal(deal, tender) for deal in (one, other))
    own = DeviceKey(x25519.Identity.generate()).recipient
    document = BidDocument(tender=tender, provider="0" * 18, contact=Contact(name="REHEARSAL"), quote_fen=0)
    return Rehearsal((first, second), seal(document, {}, join_deals(first.deal, second.deal), own))


def _dummy_deal(deal: Deal, tender: str) -> Dealt:
    holders = [Holder(office=h.office, recipient=h.recipient) for h in deal.holders]
    return deal_key(tender=tender, side=deal.side, holders=holders, k=deal.k, dealer=deal.dealer)


def _decrypt_share(deal: Deal, holder: HolderInDeal, share_file: bytes, key: DeviceKey) -> bytes:
    try:
        return bytes(pyrage.decrypt(share_file, [key.identity]))
    except pyrage.DecryptError:
        raise WrongShare(office=holder.office, side=deal.side) from None


def _check_commitment(deal: Deal, share: Share) -> None:
    dealt = {(h.office, h.x): h.commitment for h in deal.holders}
    if dealt.get((share.office, share.x)) != share.commitment():
        raise WrongShare(office=share.office, side=deal.side)


def _binding(share: Share, deal: str, ceremony: str) -> str:
    said = canonical({"ceremony": ceremony, "deal": deal, "office": share.office})
    return hmac.new(share.y.encode(), b"goufu release 1\n" + said, hashlib.sha256).hexdigest()


def _of_side(brought: Iterable[ReleasedShare], deal: Deal) -> Iterator[ReleasedShare]:
    return (one for one in brought if one.share.side == deal.side)


def _interpolate(shares: list[Share]) -> x25519.Identity | None:
    points = [shamirs.share(share.x, int(share.y, 16), MODULUS) for share in shares]
    secret = shamirs.interpolate(points)
    try:
        return identity_of(IDENTITY_PREFIX + secret.to_bytes(IDENTITY_LENGTH, "big").decode("ascii"))
    except (OverflowError, UnicodeDecodeError, BadKey):
        return None
