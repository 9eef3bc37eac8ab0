"""The door: what later rooms may know of awards and of who took part in a review."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from goufu.rooms.evaluation.models import Award, Candidate, Review
from goufu.rooms.evaluation.panel import remaining, tender_named
from goufu.rooms.evaluation.result import about_purchase, main_object


@dataclass(frozen=True)
class AwardView:
    """An award. `provider` is the winner's unified social credit code, `organ` its organ's code, `score` in hundredths.

    `letter_day` is the day of letter and result notice, `challenges_until` the last day for a challenge to the result.
    """

    ref: str
    thread: str
    state: str
    tender: str
    review: str
    purchaser: str
    provider: str
    organ: str
    name_zh: str
    name_en: str
    amount_fen: int
    score: int | None
    rank: int
    named_on: date
    members: tuple[dict[str, Any], ...]
    """Of a consortium that won, the one who leads first: uscc, organ, name_zh, name_en, work, share_bp each."""
    letter_day: date | None
    notice_ends: date | None
    challenges_until: date | None
    synthetic: bool

    @property
    def stands(self) -> bool:
        """Whether it is published and was not annulled."""
        return self.state == "published"


@dataclass(frozen=True)
class BidderView:
    """A bidder of a tender as the review left it; scores are empty until the ranking."""

    bid: str
    provider: str
    organ: str
    name_zh: str
    name_en: str
    excluded: bool
    total: int | None
    rank: int | None


@dataclass(frozen=True)
class ReviewView:
    """A review: on which tender, for whom."""

    ref: str
    tender: str
    purchaser: str
    title: str
    state: str


@dataclass(frozen=True)
class RankedBid:
    """A bid that was ranked; `quote_fen` in fen, `total` in hundredths of a point."""

    bid: str
    provider: str
    organ: str
    name_zh: str
    name_en: str
    quote_fen: int
    total: int | None
    rank: int


def review_view(ref: str) -> ReviewView | None:
    """The review of that reference, or None."""
    found = Review.objects.filter(ref=ref).first()
    return ReviewView(found.ref, found.tender, found.purchaser, found.title, found.state) if found else None


def ranked_bids(review: str) -> tuple[RankedBid, ...]:
    """The bids of a review in the order of their ranks; empty before the ranking."""
    found = Review.objects.filter(ref=review).first()
    ranked = [(each.rank, each) for each in remaining(found) if each.rank is not None] if found else []
    return tuple(
        RankedBid(each.bid, each.provider, each.organ, each.name_zh, each.name_en, each.quote_fen, each.total, rank)
        for rank, each in sorted(ranked, key=lambda pair: (pair[0], pair[1].provider))
    )  # fmt: skip


def said_of_tender(tender: str) -> dict[str, Any]:
    """What a notice says of the purchase: its identity, the purchaser, the method, what is bought."""
    found = tender_named(tender)
    return {**about_purchase(found), "main_object": main_object(found)}


def award_view(ref: str) -> AwardView | None:
    """The award of that reference, or None."""
    found = Award.objects.filter(ref=ref).first()
    return _view(found) if found else None


def award_of_thread(thread: str) -> AwardView | None:
    """The newest award of a thread that was not annulled, or None."""
    found = Award.objects.filter(thread=thread).exclude(state="annulled").order_by("-opened").first()
    return _view(found) if found else None


def award_of_tender(tender: str) -> AwardView | None:
    """The newest award of a tender, annulled or not, or None."""
    found = Award.objects.filter(tender=tender).order_by("-opened").first()
    return _view(found) if found else None


def bidders(tender: str) -> tuple[BidderView, ...]:
    """Everybody whose bid came before the panel; before the result for purchaser and overseers alone."""
    found = Candidate.objects.filter(review__tender=tender).order_by("provider")
    return tuple(
        BidderView(
            each.bid, each.provider, each.organ, each.name_zh, each.name_en, each.standing == "excluded", each.total,
            each.rank,
        )
        for each in found
    )  # fmt: skip


def _view(award: Award) -> AwardView:
    return AwardView(
        ref=award.ref, thread=award.thread, state=award.state, tender=award.tender, review=award.review,
        purchaser=award.purchaser, provider=award.winner_uscc, organ=award.winner, name_zh=award.winner_zh,
        name_en=award.winner_en, amount_fen=award.amount_fen, score=award.score, rank=award.rank,
        named_on=award.named_on, members=tuple(award.members),
        letter_day=award.letter_day, notice_ends=award.notice_ends, challenges_until=award.challenges_until,
        synthetic=award.synthetic,
    )  # fmt: skip
