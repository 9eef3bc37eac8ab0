"""Bids under letters: who is who stays hidden from the experts until every sheet is in.

The letters follow a shuffle that nobody can choose or foretell, since it rests on the draw's signature, and that
everybody can compute again once the result publishes it: bids in the order of SHA-256(seed ‖ reference), the seed being
SHA-256("goufu bid letters v1" ‖ signature). `docs/methods/panel_draw.md` shows it.
"""

import base64
from collections.abc import Iterable
from hashlib import sha256

from goufu.parties.holders import Holder
from goufu.rooms.evaluation.models import Candidate, Review
from goufu.rooms.evaluation.panel import EXPERT, all_candidates, tender_of
from goufu.rooms.evaluation.report import RANKED

PREFIX = b"goufu bid letters v1\n"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_SCORING = frozenset({"scoring", "ranking"})


def shuffled(signature: bytes, bids: Iterable[str]) -> list[str]:
    """The bids in the order of their letters; `signature` is the draw's."""
    seed = sha256(PREFIX + signature).digest()
    return sorted(bids, key=lambda bid: sha256(seed + bid.encode()).digest())


def letter(place: int, *, stems: bool) -> str:
    """How the bid at a place (from 0) is called: A, B … Z, AA; or 甲, 乙 … 癸, 十一号 as 11号."""
    if stems:
        return _STEMS[place] if place < len(_STEMS) else f"{place + 1}号"
    first = chr(ord("A") + place % 26)
    return first if place < _LETTERS else letter(place // _LETTERS - 1, stems=False) + first


_LETTERS = 26


def is_blind(review: Review, holder: Holder) -> bool:
    """Whether this holder sees letters alone. Where the panel itself checks papers or talks with the bidders, that is
    while it scores; else from the draw on. Purchaser and overseers, who do not score, see names.
    """
    tender = tender_of(review)
    if not tender.blind_review or EXPERT not in holder.roles or review.state in RANKED:
        return False
    return review.state in _SCORING or tender.method.has("tender")


def in_order(review: Review) -> list[Candidate]:
    """All bids: by letter where the documents want a blind review, else by the providers' codes."""
    bids = all_candidates(review)
    if not tender_of(review).blind_review or not review.signature:
        return bids
    order = shuffled(base64.b64decode(review.signature), [each.bid for each in bids])
    return sorted(bids, key=lambda each: order.index(each.bid))


def letters(review: Review, *, stems: bool) -> dict[str, str]:
    """The letter of each bid before the panel, excluded ones too, so that no letter ever moves."""
    return {each.bid: letter(place, stems=stems) for place, each in enumerate(in_order(review))}
