"""After a tender was void it is tendered again; another method needs approval first."""

from goufu.law.answering import Outcome, allowed, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.kinds import ApprovalLevel
from goufu.law.questions.other_method_after_failure import OtherMethodAfterFailure


@answers(
    OtherMethodAfterFailure,
    rule="void-and-restart",
    protects="fair competition",
    cure="Tender again, or get the approval of finance at prefecture level or above before the procurement starts.",
)
def tendered_again_or_approved(asked: OtherMethodAfterFailure, figures: Figures) -> Outcome:
    """The tender before it was void, and no prefecture has approved another method."""
    if "tender" in figures.traits:
        return allowed()
    return refused_if(asked.approved_by in {None, ApprovalLevel.COUNTY})
