"""A project of a call is awarded its sum: one award each, so that each has a contract of its own."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, Fen
from goufu.core.writes import Writes
from goufu.law.questions.contract_signing import ContractSigning
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.fields import BidRef
from goufu.rooms.evaluation.models import Award, Review
from goufu.rooms.evaluation.panel import candidate_of, tender_of
from goufu.rooms.evaluation.result import about_purchase, main_object


class AwardProjectInput(ActInput):
    """Which project, and its sum."""

    review: Annotated[CaseRef, Field(title="Review")]
    response: Annotated[BidRef, Field(title="Proposal")]
    amount_fen: Annotated[Fen, Field(title="Funded with")]


class AwardProject(Act[Award, AwardProjectInput]):
    """Award a project."""

    opens, parent, repeats = True, ("review", ("received",)), True
    leads_to = "published"
    by = Authority("purchaser.head", within="purchaser")
    only_follows = ("confirm_funding",)
    public = Publish("procurement")
    asks_nothing = "The law was asked when the projects were listed; oppositions have been heard."

    def under(self, given: AwardProjectInput) -> str:
        return given.review

    def effect(self, case: Award, given: AwardProjectInput, moment: Moment, w: Writes) -> None:
        review = Review.objects.get(ref=given.review)
        chosen = candidate_of(review, given.response)
        w.change(
            case, tender=review.tender, review=review.ref, purchaser=review.purchaser, title=review.title,
            winner=chosen.organ, winner_uscc=chosen.provider, winner_zh=chosen.name_zh, winner_en=chosen.name_en,
            amount_fen=given.amount_fen, score=chosen.total, rank=chosen.rank or 0, named_on=moment.day,
            letter_day=moment.day,
        )  # fmt: skip
        tender = tender_of(review)
        w.publish(
            **about_purchase(tender), winner=case.winner_uscc, winner_zh=case.winner_zh, winner_en=case.winner_en,
            score=case.score, rank=case.rank, main_object=main_object(tender),
        )  # fmt: skip
        if chosen.organ:
            w.tell(chosen.organ, award=case.ref, title=case.title, amount_fen=given.amount_fen)

    def starts(self, case: Award, given: AwardProjectInput, moment: Moment) -> Iterator[ContractSigning]:
        yield ContractSigning(start=moment.day)
