"""People who did not draft it look at the requirement."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.law.questions.requirement_reviewed import RequirementReviewed
from goufu.parties.authority import Authority
from goufu.rooms.requirements.models import Requirement


class ReviewRequirementInput(ActInput):
    """Which reviews were made, by how many, with what result."""

    general_review: Annotated[bool, Field(title="General review: procedure, budget, method")]
    key_review: Annotated[bool, Field(title="Key review: fairness, competition, policy, risk")]
    reviewers: Annotated[int, Field(title="Members of the review group", strict=True, ge=1, le=99)]
    drafters_among_them: Annotated[int, Field(title="Of them people who helped to draft it", strict=True, ge=0)] = 0
    opinion: Annotated[LongText, Field(title="Opinion of the group")]


class ReviewRequirement(Act[Requirement, ReviewRequirementInput]):
    """Review the requirement."""

    states, leads_to = ("consulted",), "reviewed"
    by = Authority("purchaser.reviewer", within="purchaser")
    not_by_who = ("draft_requirement",)
    public = Publish("procurement")

    def asks(self, case: Requirement, given: ReviewRequirementInput, moment: Moment) -> Iterator[RequirementReviewed]:
        yield RequirementReviewed(
            public_service=case.public_service,
            general_review=given.general_review,
            key_review=given.key_review,
            reviewers=given.reviewers,
            drafters_among_them=given.drafters_among_them,
        )

    def effect(self, case: Requirement, given: ReviewRequirementInput, moment: Moment, w: Writes) -> None:
        w.change(case, **given.model_dump(exclude={"opinion"}))
