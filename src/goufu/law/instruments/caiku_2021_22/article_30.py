"""General and key review of the requirement."""

from goufu.law.answering import Outcome, answers, refused, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.requirement_reviewed import RequirementReviewed


@answers(
    RequirementReviewed,
    rule="need-review",
    protects="bidders",
    cure="Let people of procurement, finance, business and supervision review it who did not help draft it.",
    warning="The review group has {reviewers} members; at least {least} are usual.",
)
def reviewed_by_others(asked: RequirementReviewed, figures: Figures) -> Outcome:
    """General and, for public services, key review are required, and nobody who helped draft may review."""
    least = figures.number("usual_members")
    done = asked.general_review and (asked.key_review or not asked.public_service)
    if not done or asked.drafters_among_them:
        return refused()
    return warned_if(asked.reviewers < least, reviewers=asked.reviewers, least=least)
