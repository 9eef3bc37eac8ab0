"""The head of the purchaser names the winner in the order of the ranking."""

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, Group, Line, Private
from goufu.core.writes import Writes
from goufu.law.questions.lots_within_maximum import LotsWithinMaximum
from goufu.law.questions.not_suspended import NotSuspended
from goufu.law.questions.provider_listed import ProviderListed
from goufu.law.questions.quote_within_budget import QuoteWithinBudget
from goufu.law.questions.result_publication import ResultPublication
from goufu.law.questions.winner_by_rank import WinnerByRank
from goufu.law.questions.winner_choice import WinnerChoice
from goufu.law.verdict import MethodTraits
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.fields import BidRef
from goufu.rooms.evaluation.findings import within_budget
from goufu.rooms.evaluation.framework import must_be_framework
from goufu.rooms.evaluation.lots import passed_over, wins_within
from goufu.rooms.evaluation.models import Award, Candidate, Review
from goufu.rooms.evaluation.panel import EXCLUDED, candidate_of, remaining, tender_of
from goufu.rooms.evaluation.parts import parts_of
from goufu.rooms.evaluation.refusals import DoneAlready, ReviewDoesNotFit
from goufu.rooms.providers.interface import provider_by_uscc


class Declined(Group):
    """A higher rank that declined or fell away."""

    response: Annotated[BidRef, Field(title="Bid")]
    reason: Annotated[Line, Field(title="Reason on file")]


class NameWinnerInput(ActInput):
    """Which bid wins."""

    review: Annotated[CaseRef, Field(title="Review")]
    response: Annotated[BidRef, Private, Field(title="Bid that wins")]
    declined: Annotated[list[Declined], Private, Field(title="Higher ranks that fell away", max_length=20)] = []


class NameWinner(Act[Award, NameWinnerInput]):
    """Name the winner."""

    opens, parent = True, ("review", ("received",))
    leads_to = "named"
    by = Authority("purchaser.head", within="purchaser")
    public = Publish("procurement", "publish_result")
    stops = (WinnerChoice,)

    def under(self, given: NameWinnerInput) -> str:
        return given.review

    def method(self, case: Award, given: NameWinnerInput) -> MethodTraits:
        return tender_of(_review(given)).method.in_law()

    def asks(
        self, case: Award, given: NameWinnerInput, moment: Moment
    ) -> Iterator[NotSuspended | WinnerByRank | ProviderListed | LotsWithinMaximum | QuoteWithinBudget]:
        review, tender = must_be_framework(given.review, framework=False)
        chosen = _chosen(review, given)
        yield NotSuspended(until=tender.suspended_until, day=moment.day)
        yield from wins_within(chosen, tender)
        yield WinnerByRank(rank=chosen.rank or 0, higher_declined=len(_fallen_away(review, chosen, given)))
        for known in filter(None, (provider_by_uscc(part.uscc) for part in parts_of(chosen))):
            yield ProviderListed(
                abnormal=known.listed("abnormal", moment.day), severe=known.listed("severe", moment.day),
                documents_exclude_abnormal=tender.excludes_abnormal,
            )  # fmt: skip
        yield within_budget(chosen.quote_fen, tender)

    def effect(self, case: Award, given: NameWinnerInput, moment: Moment, w: Writes) -> None:
        review = _review(given)
        if Award.objects.filter(review=review.ref).exclude(state="annulled").exists():
            raise DoneAlready(
                "The winner has been named.", cure="An award is annulled only after a challenge is upheld."
            )
        chosen = _chosen(review, given)
        w.change(
            case, tender=review.tender, review=review.ref, purchaser=review.purchaser, title=review.title,
            winner=chosen.organ, winner_uscc=chosen.provider, winner_zh=chosen.name_zh, winner_en=chosen.name_en,
            members=chosen.members, amount_fen=chosen.quote_fen, score=chosen.total, rank=chosen.rank or 0,
            named_on=moment.day, skipped=[*(each.model_dump() for each in given.declined), *_full(review, chosen)],
        )  # fmt: skip
        w.publish(tender=review.tender, rank=case.rank)

    def starts(self, case: Award, given: NameWinnerInput, moment: Moment) -> Iterator[ResultPublication]:
        yield ResultPublication(start=moment.day)


def _review(given: NameWinnerInput) -> Review:
    return Review.objects.get(ref=given.review)


def _chosen(review: Review, given: NameWinnerInput) -> Candidate:
    found = candidate_of(review, given.response)
    if found.standing == EXCLUDED or found.rank is None:
        raise ReviewDoesNotFit("{bid} was not ranked.", field="response", bid=found.bid, cure="Choose a ranked bid.")
    return found


def _fallen_away(review: Review, chosen: Candidate, given: NameWinnerInput) -> set[str]:
    """Bids of a higher rank that declined on file, whose award was annulled, or whose supplier has its lots."""
    annulled = set(Award.objects.filter(review=review.ref, state="annulled").values_list("winner_uscc", flat=True))
    declined = {each.response for each in given.declined} | {each["response"] for each in _full(review, chosen)}
    higher = (each for each in remaining(review) if (each.rank or 0) < (chosen.rank or 0))
    return {each.bid for each in higher if each.bid in declined or each.provider in annulled}


def _full(review: Review, chosen: Candidate) -> list[dict[str, Any]]:
    """Bids of a higher rank whose supplier has won as many lots as the documents let it win."""
    higher = [each for each in remaining(review) if (each.rank or 0) < (chosen.rank or 0)]
    return passed_over(higher, tender_of(review))
