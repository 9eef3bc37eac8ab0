"""Who was admitted to the framework is published, and everybody who bid is told."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Line
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.models import Framework, Review
from goufu.rooms.evaluation.panel import all_candidates, tender_named
from goufu.rooms.evaluation.result import about_purchase, experts_of


class PublishAdmissionInput(ActInput):
    """Whom to ask."""

    contact: Annotated[Line, Field(title="Contact of the purchaser", description="Office and office telephone.")]


class PublishAdmission(Act[Framework, PublishAdmissionInput]):
    """Publish who was admitted."""

    states, leads_to = ("admitted",), "published"
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("procurement")
    asks_nothing = "The law was asked when providers were admitted; this says who they are."

    def effect(self, case: Framework, given: PublishAdmissionInput, moment: Moment, w: Writes) -> None:
        review = Review.objects.get(ref=case.review)
        w.publish(
            **about_purchase(tender_named(case.tender)), admitted=case.admitted, experts=experts_of(review),
            came=len(all_candidates(review)),
        )  # fmt: skip
        inside = {each["uscc"] for each in case.admitted}
        for candidate in all_candidates(review):
            if candidate.organ:
                said = (
                    ("贵单位已入围。", "You are admitted.")
                    if candidate.provider in inside
                    else _left_out(candidate.rank)
                )
                w.tell(candidate.organ, title=case.title, said_zh=said[0], said_en=said[1])


_ADMITTED = ("贵单位已入围。", "You are admitted.")


def _left_out(rank: int | None) -> tuple[str, str]:
    if rank is None:
        return "贵单位的响应未通过。", "Your bid was excluded."
    return f"贵单位未入围，排名第 {rank}。", f"You are not admitted. Your rank: {rank}."
