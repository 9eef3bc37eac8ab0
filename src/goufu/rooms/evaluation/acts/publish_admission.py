"""Who was admitted to the framework is published, and everybody who bid is told."""

from typing import Annotated

from pydantic import Field

from goufu.base.catalogue import translate
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
                zh, en = (_said(lang, candidate.rank, inside=candidate.provider in inside) for lang in ("zh", "en"))
                w.tell(candidate.organ, title=case.title, said_zh=zh, said_en=en)


def _said(lang: str, rank: int | None, *, inside: bool) -> str:
    if inside:
        return translate(lang, "evaluation", "You are admitted.")
    if rank is None:
        return translate(lang, "evaluation", "Your bid was excluded.")
    return translate(lang, "evaluation", "You are not admitted. Your rank: {rank}.").format(rank=rank)
