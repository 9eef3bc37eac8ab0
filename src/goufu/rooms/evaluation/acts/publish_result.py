"""Result and award letter go out; every loser is told its own score and rank, every excluded bidder the reason."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Line
from goufu.core.lawbook import the_law
from goufu.core.ledger.commitments import new_salt
from goufu.core.writes import Writes
from goufu.law.questions.challenge_window import ChallengeWindow
from goufu.law.questions.contract_signing import ContractSigning
from goufu.law.questions.losers_bond_return import LosersBondReturn
from goufu.law.questions.losers_told import LosersTold
from goufu.law.questions.not_suspended import NotSuspended
from goufu.law.questions.result_notice import ResultNotice
from goufu.law.questions.result_notice_holds import ResultNoticeHolds
from goufu.law.questions.result_publication import ResultPublication
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.agencies.interface import agency_said
from goufu.rooms.evaluation.bidders import members_said
from goufu.rooms.evaluation.models import Award, Candidate, Review
from goufu.rooms.evaluation.panel import EXCLUDED, all_candidates, tender_named
from goufu.rooms.evaluation.parts import organs_of, parts_of
from goufu.rooms.evaluation.refusals import ReviewDoesNotFit
from goufu.rooms.evaluation.report import hygiene_said
from goufu.rooms.evaluation.result import (
    about_purchase,
    bidders_of,
    draw_of,
    experts_of,
    lots_said,
    main_object,
    outcome_of,
    said_to,
)
from goufu.rooms.evaluation.statements import scores_said


class PublishResultInput(ActInput):
    """What the notice needs beyond the file."""

    contact: Annotated[Line, Field(title="Contact of the purchaser", description="Office and office telephone.")]
    address: Annotated[Line, Field(title="Address of the purchaser")]
    winner_address: Annotated[str, Field(title="Address of the winner", max_length=200)] = ""
    agency: Annotated[str, Field(title="Agency and its fee, where there is one", max_length=200)] = ""


class PublishResult(Act[Award, PublishResultInput]):
    """Publish the result and send the award letter."""

    states, leads_to = ("named",), "published"
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("procurement")
    stops = (ResultPublication,)

    def method(self, case: Award, given: PublishResultInput) -> MethodTraits:
        return tender_named(case.tender).method.in_law()

    def asks(
        self, case: Award, given: PublishResultInput, moment: Moment
    ) -> Iterator[NotSuspended | ResultNoticeHolds | LosersTold]:
        review, tender = _review(case), tender_named(case.tender)
        experts, what = experts_of(review), main_object(tender)
        yield NotSuspended(until=tender.suspended_until, day=moment.day)
        yield ResultNoticeHolds(
            buyer_and_agency=True, project=bool(tender.title), winner=case.amount_fen > 0,
            main_object=bool(what.get("items")),
            experts=bool(experts) and all(each["name"] for each in experts),
            winner_score=case.score is not None or not tender.method.has("scored"),
        )  # fmt: skip
        losers = [each for each in all_candidates(review) if outcome_of(each, case) == "ranked"]
        excluded = [each for each in all_candidates(review) if each.standing == EXCLUDED]
        yield LosersTold(
            losers=len(losers), told_score_and_rank=sum(bool(each.organ) for each in losers), unqualified=len(excluded),
            told_reason=sum(bool(each.organ) for each in excluded),
        )  # fmt: skip

    def effect(self, case: Award, given: PublishResultInput, moment: Moment, w: Writes) -> None:
        review, tender = _review(case), tender_named(case.tender)
        ends = notice_ends(case, moment.day)
        w.change(case, letter_day=moment.day, notice_ends=ends, challenges_until=challenges_until(case, ends))
        candidates = all_candidates(review)
        for candidate in candidates:
            w.change(candidate, salt=candidate.salt or new_salt().hex())
        w.publish(
            **about_purchase(tender), winner=case.winner_uscc, winner_zh=case.winner_zh, winner_en=case.winner_en,
            winner_members=members_said(case), amount_fen=case.amount_fen, score=case.score, rank=case.rank,
            skipped=len(case.skipped), **lots_said(case),
            main_object=main_object(tender), experts=experts_of(review), bidders=bidders_of(review, case),
            responses=tender.responses, draw=draw_of(review), notice_ends=ends, challenges_until=case.challenges_until,
            agency=given.agency or agency_said(case.purchaser, case.thread, moment.day),
            scores=scores_said(review, candidates, case.winner_uscc), hygiene=_hygiene(review),
        )  # fmt: skip
        for candidate in candidates:
            for organ in organs_of(parts_of(candidate)):
                _tell(case, candidate, organ, w)
        if tender.state != "complete":  # after an annulled award the next one is published on the same tender
            w.follow("complete_tender", case=case.tender)

    def starts(
        self, case: Award, given: PublishResultInput, moment: Moment
    ) -> Iterator[ResultNotice | ChallengeWindow | ContractSigning | LosersBondReturn]:
        yield ResultNotice(start=moment.day)
        yield ChallengeWindow(start=case.notice_ends or moment.day)
        yield ContractSigning(start=moment.day)
        if tender_named(case.tender).bond_fen:
            yield LosersBondReturn(start=moment.day)


def _hygiene(review: Review) -> dict[str, Any] | None:
    """Figures by member; None where the method has no points, or no panel."""
    scored = tender_named(review.tender).method.has("scored")
    return hygiene_said(review) if scored and review.signature else None


def _review(case: Award) -> Review:
    if not case.review:
        raise ReviewDoesNotFit("Under an open framework nobody was ranked.", cure="Publish whom the people chose.")
    return Review.objects.get(ref=case.review)


def notice_ends(case: Award, day: date) -> date | None:
    """The last day of a result notice that goes out on `day`; None when no table of working days covers it."""
    return the_law().count(ResultNotice(start=day), on=case.law_date, at=case.region).day


def challenges_until(case: Award, ends: date | None) -> date | None:
    """The last day for challenges to a result whose notice ends on `ends`; None where it cannot be counted."""
    if ends is None:
        return None
    return the_law().count(ChallengeWindow(start=ends), on=case.law_date, at=case.region).day


def _tell(case: Award, candidate: Candidate, organ: str, w: Writes) -> None:
    said = {lang: said_to(case, candidate, lang) for lang in ("zh", "en")}
    until = case.challenges_until.isoformat() if case.challenges_until else ""
    w.tell(
        organ, award=case.ref, tender=case.tender, title=case.title, outcome=outcome_of(candidate, case),
        said_zh=said["zh"], said_en=said["en"], challenges_until=until,
    )  # fmt: skip
