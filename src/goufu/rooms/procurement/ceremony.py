"""The opening ceremony of a tender: its deals, its name, and what opening each sealed file found.

There are two rounds with keys of their own. The keys of the bids are known once the bids are open; were last quotes
sealed to them too, whoever kept the shares could read the last quotes early.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from goufu.base.civil import instant_text
from goufu.core.sealing.bid import OpenedBid, OpeningKeys
from goufu.core.sealing.dealing import Deal, Side, TenderKeys, join_deals
from goufu.core.sealing.errors import SealingError
from goufu.core.sealing.opening import ReleasedShare, open_all, restore_keys
from goufu.core.uploads.files import open_file
from goufu.rooms.procurement.models import DealtKey, Tender
from goufu.rooms.procurement.refusals import StepMissing
from goufu.rooms.procurement.sender import Sender, open_sender

BIDS, LAST_QUOTES = "bids", "last_quotes"
ROUNDS = (BIDS, LAST_QUOTES)
ALTERED = "altered-on-the-platform"
OTHER_SENDER = "sent-by-another"
PLATFORM = "platform"


@dataclass(frozen=True)
class Opened:
    """What became of one sealed file: the bid in clear and who sent it, or the code of the fault and whose it is."""

    ref: str
    sealed: str
    bid: OpenedBid | None = None
    sender: Sender | None = None
    fault: str = ""
    whose: str = ""

    @property
    def withdraws(self) -> bool:
        """Whether it takes back what its sender sent before, and offers nothing."""
        return self.bid is not None and self.bid.document.kind == "withdrawal"


def sealed_under(tender: str, round_: str) -> str:
    """What deals and sealed files of a round carry: the tender's reference, and the round unless it is the first."""
    return tender if round_ == BIDS else f"{tender}/{round_}"


def ceremony_of(tender: Tender, round_: str) -> str:
    """The name of an opening. The bids' carries the deadline: shares released for it are useless after an extension."""
    name = f"opening of {sealed_under(tender.ref, round_)}"
    return f"{name} at {instant_text(tender.deadline)}" if round_ == BIDS and tender.deadline else name


def deals_of(tender: Tender, round_: str) -> tuple[Deal, Deal]:
    """Both deals of a round; `StepMissing` while one side has not dealt its key."""
    found = {each.side: each.deal for each in DealtKey.objects.filter(tender=tender, round=round_)}
    missing = [side.value for side in Side if side not in found]
    if missing:
        raise StepMissing(
            "The opening key of the side “{side}” has not been dealt for {ref}.",
            ref=tender.ref,
            side=missing[0],
            cure="An officer of that side deals it on a device of her own: goufu deal",
        )
    return Deal.load(found[Side.PURCHASER].encode()), Deal.load(found[Side.SUPERVISOR].encode())


def keys_of(tender: Tender, round_: str = BIDS) -> TenderKeys:
    """The public keys of a round."""
    return join_deals(*deals_of(tender, round_))


def shares_needed(tender: Tender, shares: Iterable[str], round_: str = BIDS) -> tuple[int, int, int, int]:
    """How many shares of the purchaser's key are here, how many are needed; the same of the supervisor's."""
    one, other = deals_of(tender, round_)
    brought = [ReleasedShare.load(each.encode()).share for each in shares]
    have = {side: len({share.office for share in brought if share.side == side}) for side in Side}
    return have[Side.PURCHASER], one.k, have[Side.SUPERVISOR], other.k


def open_sealed(
    tender: Tender, round_: str, sealed: Iterable[tuple[str, str, str]], shares: Iterable[str]
) -> Iterator[Opened]:
    """Restore both keys, then open each (reference, SHA-256, sealed sender); one fault stops no other."""
    released = [ReleasedShare.load(each.encode()) for each in shares]
    keys = restore_keys(deals_of(tender, round_), released, ceremony_of(tender, round_))
    return _open_each(sealed, keys, sealed_under(tender.ref, round_))


def _open_each(sealed: Iterable[tuple[str, str, str]], keys: OpeningKeys, name: str) -> Iterator[Opened]:
    for ref, sha256, sender in sealed:
        data = read_whole(sha256)
        if data is None:
            yield Opened(ref, sha256, fault=ALTERED, whose=PLATFORM)
            continue
        outcome = next(open_all([(ref, data)], keys, name))
        yield _judged(ref, sha256, open_sender(sender, keys), outcome.bid, outcome.fault)


def _judged(ref: str, sha256: str, sender: Sender, bid: OpenedBid | None, fault: SealingError | None) -> Opened:
    if bid is None:
        return Opened(ref, sha256, None, sender, fault.problem if fault else "", "bidder")
    if bid.document.provider != sender.uscc:
        return Opened(ref, sha256, None, sender, OTHER_SENDER, "bidder")
    return Opened(ref, sha256, bid, sender)


def read_whole(sha256: str) -> bytes | None:
    """A stored file, or None when it is gone or no longer has the SHA-256 it is named by."""
    try:
        with open_file(sha256) as stream:
            data = stream.read()
    except FileNotFoundError:
        return None
    return data if hashlib.sha256(data).hexdigest() == sha256 else None
