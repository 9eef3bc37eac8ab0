"""What the draw of a panel rests on, read from log, register of offices and opened bids."""

import base64
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from goufu.core.ledger.merkle import Tree
from goufu.core.ledger.notes import server_keys
from goufu.core.ledger.sequencer import log_path, signed_checkpoint
from goufu.core.ledger.tiles import LogFolder
from goufu.core.models import Entry, Leaf
from goufu.rooms.evaluation.avoiding import left_out
from goufu.rooms.evaluation.draw import draw_message, drawn_order, pool_hash
from goufu.rooms.evaluation.models import Seat
from goufu.rooms.evaluation.panel import WITHDRAWN, employed_by, pool_on
from goufu.rooms.evaluation.refusals import ReviewDoesNotFit, ReviewTooEarly
from goufu.rooms.procurement.interface import TenderView, responses


@dataclass(frozen=True)
class Draw:
    """A draw: everything that somebody needs to compute it again. `excluded` maps offices to reasons."""

    pool: tuple[str, ...]
    excluded: dict[str, str]
    log_size: int
    log_root: str
    signature: str
    order: tuple[str, ...]

    def columns(self) -> dict[str, Any]:
        """The draw as a review keeps it."""
        return {
            "pool": list(self.pool), "pool_hash": pool_hash(self.pool), "log_size": self.log_size,
            "log_root": self.log_root,
            "excluded": [{"office": office, "reason": reason} for office, reason in sorted(self.excluded.items())],
            "signature": self.signature,
        }  # fmt: skip


def draw_panel_of(tender: TenderView, organ: str, named: dict[str, str], day: date) -> Draw:
    """Draw from the pool of an organ; `named` are exclusions with their reasons, besides those the register shows."""
    pool = pool_on(organ, day)
    if not pool:
        raise ReviewDoesNotFit(
            "{organ} has no experts.", field="pool", organ=organ, cure="Name the organ that keeps the pool."
        )
    if strange := sorted(set(named) - set(pool)):
        raise ReviewDoesNotFit(
            "{offices} are not in the pool.", field="exclusions", offices=", ".join(strange), cure="Check them."
        )
    size, root = opening_root(tender)
    excluded = {**named, **dict(_avoided(pool, tender, day))}
    message = draw_message(tender.ref, size, root, pool_hash(pool))
    signature = server_keys().promise.sign(message)
    order = tuple(drawn_order(signature, pool, excluded))
    return Draw(tuple(sorted(pool)), excluded, size, root, base64.b64encode(signature).decode(), order)


def _avoided(pool: dict[str, set[object]], tender: TenderView, day: date) -> Iterator[tuple[str, str]]:
    bids = responses(tender.ref)
    bidders = {organ for each in bids for organ in each.organs}
    usccs = {uscc for each in bids for uscc in each.usccs}
    opening = _opening(tender)
    yield from left_out(pool, usccs, day, opening.instant) if opening else ()
    yield from gone_before(tender.ref)
    yield from ((office, "employed_by_bidder") for office in employed_by(pool, bidders, day))
    yield from ((office, "employed_by_purchaser") for office in employed_by(pool, {tender.purchaser}, day))


def gone_before(tender: str) -> Iterator[tuple[str, str]]:
    """Members who left a panel of this tender that was dissolved."""
    gone = Seat.objects.filter(review__tender=tender, review__state="dissolved", standing=WITHDRAWN)
    yield from ((office, "left_before") for office in gone.values_list("office", flat=True))


def _opening(tender: TenderView) -> Entry | None:
    return Entry.objects.filter(case_ref=tender.ref, act="open_bids").order_by("-id").first()


def opening_root(tender: TenderView) -> tuple[int, str]:
    """Size and root of the log when the opening of the bids had just been entered."""
    opening = _opening(tender)
    leaf = Leaf.objects.filter(entry_id=opening.pk).first() if opening else None
    folder = LogFolder(log_path())
    point = signed_checkpoint(folder)
    if leaf is None or point is None or point.size <= leaf.position:
        raise ReviewTooEarly(
            "The opening of {tender} does not stand in a signed checkpoint yet.", tender=tender.ref,
            cure="Try again in a moment; if it stays so, see that the sequencer runs.",
        )  # fmt: skip
    size = leaf.position + 1
    return size, Tree(folder, point.size).root(size).hex()
