"""The door: what later rooms may know of reviews, of awards and of who took part."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import pgettext

from goufu.core.reading import may_read
from goufu.parties.authority import covers
from goufu.parties.holders import Holder
from goufu.rooms.evaluation.acts.correct_score import CorrectionGround
from goufu.rooms.evaluation.avoiding import STANDS, avoidances
from goufu.rooms.evaluation.blinding import in_order, is_blind, letters
from goufu.rooms.evaluation.findings import whose
from goufu.rooms.evaluation.hygiene import Beside
from goufu.rooms.evaluation.models import Avoidance, Award, Candidate, PanelFee, Review, Seat, Sheet
from goufu.rooms.evaluation.panel import (
    EXPERT,
    SITTING,
    SUBSTITUTE,
    all_candidates,
    candidate_of,
    declared_seat,
    own_seat,
    remaining,
    review_named,
    sitting,
    tender_named,
    years_before,
)
from goufu.rooms.evaluation.ranking import open_factors, price_weight
from goufu.rooms.evaluation.refusals import NotOnPanel
from goufu.rooms.evaluation.report import RANKED, Report, corrections_of, report_of
from goufu.rooms.evaluation.result import about_purchase, expert_said, main_object, said_to
from goufu.rooms.evaluation.scoring import half_up, points_text
from goufu.rooms.evaluation.statements import opening_of
from goufu.rooms.evaluation.views import AvoidanceView, BidView, CorrectionView, FeeView, ReviewView, SignatureView

__all__ = [
    "AvoidanceView", "AwardView", "Beside", "BidView", "BidderView", "CorrectionView", "FeeView", "GivenView",
    "RankedBid", "Report", "ReviewView", "SeatView", "SignatureView", "avoidance_list", "avoided_by",
    "award_of_tender", "award_of_thread", "award_view", "awards_by", "bid_before", "bidders", "bids_before",
    "bids_by_letter", "corrections_to", "fees_of", "given_to", "ground_title", "half_up", "handed_in", "letters_of",
    "may_score", "may_see_bids", "names_hidden", "open_factors", "opening_of_bid", "outcome_said", "points_text",
    "price_weight", "ranked_bids", "report_on", "review_shown", "review_view", "said_of_tender", "seats_of",
    "sees_bids", "tender_named", "whose", "years_before",
]  # fmt: skip


@dataclass(frozen=True)
class AwardView:
    """An award. `provider` is the winner's unified social credit code, `organ` its organ's code, `score` in hundredths.

    `letter_day` is the day of letter and result notice, `challenges_until` the last day for a challenge to the result.
    """

    ref: str
    thread: str
    title: str
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
class SeatView:
    """A drawn expert's office: sitting, or waiting as substitute."""

    office: str
    sits: bool


@dataclass(frozen=True)
class GivenView:
    """What one member gave to one bid, by factor: hundredths of a point, and reasons. It does not say who."""

    points: dict[str, int]
    reasons: dict[str, str]


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
    return ReviewView.of(found) if found else None


def review_shown(ref: str) -> ReviewView:
    """The review of that reference, or `UnknownCase`."""
    return ReviewView.of(review_named(ref))


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
    found = Candidate.objects.filter(review__tender=tender).exclude(review__state="dissolved").order_by("provider")
    return tuple(
        BidderView(
            each.bid, each.provider, each.organ, each.name_zh, each.name_en, each.standing == "excluded", each.total,
            each.rank,
        )
        for each in found
    )  # fmt: skip


def may_see_bids(ref: str, holder: Holder) -> None:
    """Members of the panel, the purchaser and its overseers; `NotOnPanel` for others, other experts of the pool too."""
    case = review_named(ref)
    if EXPERT in holder.roles:
        own_seat(case, holder)
    elif not may_read(case, holder):
        raise NotOnPanel(
            "The bids are read by the panel, the purchaser and its overseers.", cure="Wait for the result."
        )


def sees_bids(ref: str, holder: Holder | None) -> bool:
    """Whether the holder may see the bids of the review of that reference."""
    if holder is None or not Review.objects.filter(ref=ref).exists():
        return False
    with suppress(NotOnPanel):
        may_see_bids(ref, holder)
        return True
    return False


def may_score(ref: str, holder: Holder) -> None:
    """Whether the holder sits on the panel and every member has declared that nothing ties her to a bidder."""
    declared_seat(review_named(ref), holder)


def names_hidden(ref: str, holder: Holder) -> bool:
    """Whether the bids stand under letters for this holder."""
    return is_blind(review_named(ref), holder)


def letters_of(ref: str, *, stems: bool) -> dict[str, str]:
    """The letter of each bid before the panel, A B C or, as `stems`, 甲乙丙."""
    return letters(review_named(ref), stems=stems)


def bids_before(ref: str) -> tuple[BidView, ...]:
    """Every bid before the panel, excluded ones too, in order of the providers' codes."""
    return tuple(BidView.of(each) for each in all_candidates(review_named(ref)))


def bids_by_letter(ref: str) -> tuple[BidView, ...]:
    """Every bid before the panel: by letter where the review is blind, else by the providers' codes."""
    return tuple(BidView.of(each) for each in in_order(review_named(ref)))


def bid_before(ref: str, bid: str) -> BidView:
    """One bid before the panel; `ReviewDoesNotFit` when it is none."""
    return BidView.of(candidate_of(review_named(ref), bid))


def seats_of(ref: str) -> tuple[SeatView, ...]:
    """Who sits and who may follow, in the drawn order."""
    found = Seat.objects.filter(review__ref=ref, standing__in=(SITTING, SUBSTITUTE))
    return tuple(SeatView(each.office, each.standing == SITTING) for each in found)


def handed_in(ref: str) -> tuple[int, int]:
    """How many members have handed in their scores, and how many sit; nothing of what."""
    seats = [seat.office for seat in sitting(review_named(ref))]
    return Sheet.objects.filter(review__ref=ref, office__in=seats).count(), len(seats)


def given_to(ref: str, bid: str) -> tuple[GivenView, ...]:
    """What the members gave to one bid, in the drawn order; empty before the ranking."""
    case = review_named(ref)
    if case.state not in RANKED:
        return ()
    sheets = {each.office: each for each in Sheet.objects.filter(review=case)}
    rows = [sheets[seat.office] for seat in sitting(case) if seat.office in sheets]
    return tuple(GivenView(each.points[bid], each.reasons.get(bid, {})) for each in rows if bid in each.points)


def report_on(ref: str) -> Report:
    """The report of a review; `ReviewTooEarly` before the ranking."""
    return report_of(review_named(ref))


def corrections_to(ref: str, bid: str) -> tuple[CorrectionView, ...]:
    """The corrected scores of one bid."""
    return tuple(each for each in corrections_of(review_named(ref)) if each.bid == bid)


def ground_title(ground: str) -> str:
    """A ground of correction as the reader is told it."""
    return pgettext("evaluation", CorrectionGround(ground).title_en)


def opening_of_bid(ref: str, bid: str) -> dict[str, Any]:
    """What opens the commitments to one bid of a published review."""
    case = review_named(ref)
    return opening_of(case, candidate_of(case, bid))


def outcome_said(award: str, bid: str, lang: str) -> str:
    """The sentence of the result that is this bidder's own, in `lang` ("zh" or "en")."""
    found = Award.objects.get(ref=award)
    return said_to(found, candidate_of(review_named(found.review), bid), lang)


def avoided_by(office: str, usccs: Iterable[str], day: date) -> tuple[AvoidanceView, ...]:
    """Which of these organizations an expert has on her avoidance list on a day."""
    return tuple(AvoidanceView.of(each) for each in avoidances(usccs, day) if each.expert == office)


def avoidance_list(holder: Holder) -> tuple[AvoidanceView, ...]:
    """What an office may read of the avoidance lists: an expert her own, the supervisor those of her division."""
    found = Avoidance.objects.filter(state=STANDS).order_by("expert", "opened")
    if EXPERT in holder.roles:
        return tuple(AvoidanceView.of(each) for each in found.filter(expert=holder.office))
    return tuple(
        AvoidanceView.of(each) for each in found if holder.roles & each.overseers and covers(holder.region, each.region)
    )


def fees_of(ref: str, holder: Holder) -> tuple[FeeView, ...]:
    """The fees of a review in the drawn order: all for purchaser and overseers, her own for a member. Names stand there
    once the result is published, and not before.
    """
    may_see_bids(ref, holder)
    named = Award.objects.filter(review=ref).exclude(letter_day=None).exists()
    rows = {each.office: each for each in PanelFee.objects.filter(review__ref=ref)}
    seats = [each for each in Seat.objects.filter(review__ref=ref) if each.office in rows or each.standing == SITTING]
    own = [each for each in seats if EXPERT not in holder.roles or each.office == holder.office]
    return tuple(FeeView.of(each, rows.get(each.office), expert_said(each.office) if named else {}) for each in own)


def awards_by(office: str, provider: str, *, other_than: str) -> tuple[str, ...]:
    """Awards to a provider by panels on which an expert sat, another review apart."""
    sat = Seat.objects.filter(office=office, standing=SITTING).exclude(review__ref=other_than)
    found = Award.objects.filter(review__in=sat.values_list("review__ref"), winner_uscc=provider)
    return tuple(sorted(found.values_list("ref", flat=True)))


def _view(award: Award) -> AwardView:
    return AwardView(
        ref=award.ref, thread=award.thread, title=award.title, state=award.state, tender=award.tender,
        review=award.review, purchaser=award.purchaser, provider=award.winner_uscc, organ=award.winner,
        name_zh=award.winner_zh, name_en=award.winner_en, amount_fen=award.amount_fen, score=award.score,
        rank=award.rank, named_on=award.named_on, members=tuple(award.members),
        letter_day=award.letter_day, notice_ends=award.notice_ends,
        challenges_until=award.challenges_until, synthetic=award.synthetic,
    )  # fmt: skip
