"""False complaints."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.complaint_false import ComplaintFalse


@answers(
    ComplaintFalse,
    rule="complaint-false",
    protects="buyer",
    cure="Reject the complaint, or state that its facts and evidence are sound.",
)
def a_false_complaint_is_rejected(asked: ComplaintFalse, _: Figures) -> Outcome:
    """A complaint on invented facts, false material or evidence got by unlawful means is rejected."""
    return refused_if((asked.invented or asked.false_material or asked.unlawful_evidence) and not asked.rejected)
