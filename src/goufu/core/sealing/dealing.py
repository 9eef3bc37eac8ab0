"""Dealing a tender key: made on one officer's device, its private half split k-of-n and forgotten.

A tender has two deals, by two officers whose interests oppose. Why Shamir shares with commitments:
`docs/decisions/0003-splitting-the-opening-key.md`.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar, Literal

import pyrage
import shamirs
from pydantic import Field
from pyrage import x25519

from goufu.core.sealing.errors import BadDeal, OtherTender
from goufu.core.sealing.keys import recipient_of
from goufu.core.sealing.wire import Wire

MODULUS = 2**521 - 1
IDENTITY_PREFIX = "AGE-SECRET-KEY-1"
IDENTITY_LENGTH = 58
"""Characters of an identity after its prefix; 464 bits, below the modulus."""
MOST_HOLDERS = 15


class Side(StrEnum):
    """The two opposed interests that each hold one key."""

    PURCHASER = "purchaser"
    SUPERVISOR = "supervisor"


class Holder(Wire):
    """An opening officer as the dealer names her: her office and the public half of her device key."""

    called: ClassVar[str] = "list of holders"
    office: str = Field(min_length=1, max_length=200)
    recipient: str


class Holders(Wire):
    """The file a dealer hands in."""

    called: ClassVar[str] = "list of holders"
    holders: tuple[Holder, ...]


class Share(Wire):
    """One point of the polynomial. `y` has 521 bits that nobody can guess, so a plain hash of a share hides it."""

    called: ClassVar[str] = "share"
    v: Literal[1] = 1
    tender: str
    side: Side
    office: str
    x: int = Field(ge=1, le=MOST_HOLDERS)
    y: str = Field(pattern=r"^[0-9a-f]{1,131}$")

    def commitment(self) -> str:
        """What the deal publishes of this share: SHA-256 over a prefix and the canonical share."""
        return hashlib.sha256(b"goufu share 1\n" + self.dump()).hexdigest()


class HolderInDeal(Holder):
    """A holder with what binds the share she was given."""

    x: int
    share_file_sha256: str
    commitment: str


class Deal(Wire):
    """The public record of one dealt key; its digest goes into the ledger and the procurement documents."""

    called: ClassVar[str] = "deal"
    v: Literal[1] = 1
    tender: str
    side: Side
    recipient: str
    k: int
    n: int
    holders: tuple[HolderInDeal, ...]
    dealer: str


class TenderKeys(Wire):
    """The tender's public key file, all a bidder needs."""

    called: ClassVar[str] = "key file of the tender"
    v: Literal[1] = 1
    tender: str
    purchaser: str
    supervisor: str

    def fingerprint(self) -> str:
        """Sixteen groups of four digits, printed in the procurement documents for bidders to compare."""
        return " ".join(self.digest()[at : at + 4] for at in range(0, 64, 4))


@dataclass(frozen=True)
class Dealt:
    """The deal and, by office, the share files to hand to the holders. The private half is in neither."""

    deal: Deal
    share_files: dict[str, bytes] = field(repr=False)


def deal_key(*, tender: str, side: Side, holders: Sequence[Holder], k: int, dealer: str) -> Dealt:
    """Make a key pair, split its private half so that any `k` holders restore it, forget it.

    With `k` = 1 each holder has the whole half of her side; the other side's is still needed to open anything.

    Errors: `BadDeal` for a plan that breaks the trust rule, `BadKey` for a holder's recipient.
    """
    _check_plan(holders, k)
    identity = x25519.Identity.generate()
    secret = int.from_bytes(str(identity).removeprefix(IDENTITY_PREFIX).encode(), "big")
    points = shamirs.shares(secret, len(holders), modulus=MODULUS, threshold=k)
    shares = [
        Share(tender=tender, side=side, office=holder.office, x=point.index, y=f"{point.value:x}")
        for holder, point in zip(holders, points, strict=True)
    ]
    files = {
        h.office: pyrage.encrypt(s.dump(), [recipient_of(h.recipient)]) for h, s in zip(holders, shares, strict=True)
    }
    named = tuple(_named(h, s, files[h.office]) for h, s in zip(holders, shares, strict=True))
    recipient = str(identity.to_public())
    deal = Deal(tender=tender, side=side, recipient=recipient, k=k, n=len(named), holders=named, dealer=dealer)
    return Dealt(deal, files)


def join_deals(one: Deal, other: Deal) -> TenderKeys:
    """The tender's public keys from its two deals; refused unless sides and dealers differ and the tender is one."""
    if one.tender != other.tender:
        raise OtherTender(document=other.called, found=other.tender, expected=one.tender)
    if one.side == other.side:
        raise BadDeal(why="both deals are of the same side")
    if one.dealer == other.dealer:
        raise BadDeal(why="both keys were dealt by the same officer")
    if one.recipient == other.recipient:
        raise BadDeal(why="both deals name the same key")
    keys = {deal.side: deal.recipient for deal in (one, other)}
    return TenderKeys(tender=one.tender, purchaser=keys[Side.PURCHASER], supervisor=keys[Side.SUPERVISOR])


def _check_plan(holders: Sequence[Holder], k: int) -> None:
    if not 2 <= len(holders) <= MOST_HOLDERS:
        raise BadDeal(count=len(holders), most=MOST_HOLDERS, why="{count} holders were named; 2 to {most} are possible")
    if not 1 <= k <= len(holders):
        raise BadDeal(k=k, n=len(holders), why="a quorum of {k} among {n} holders is not possible")
    if len({h.office for h in holders}) < len(holders) or len({h.recipient for h in holders}) < len(holders):
        raise BadDeal(why="an office or a device key is named twice")


def _named(holder: Holder, share: Share, file: bytes) -> HolderInDeal:
    return HolderInDeal(
        office=holder.office,
        recipient=holder.recipient,
        x=share.x,
        share_file_sha256=hashlib.sha256(file).hexdigest(),
        commitment=share.commitment(),
    )
