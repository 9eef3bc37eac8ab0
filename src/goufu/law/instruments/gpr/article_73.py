"""What a false complaint costs."""

from goufu.law.answering import Outcome, answers, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.complaint_false import ComplaintFalse


@answers(
    ComplaintFalse,
    rule="complaint-false",
    protects="buyer",
    cure="Open the procedure for the record of bad conduct and the ban; it is one of its own.",
    warning="The finding of a false complaint was not passed on for the record of bad conduct.",
)
def a_false_complaint_is_recorded(asked: ComplaintFalse, _: Figures) -> Outcome:
    """A false complaint goes to the record of bad conduct and bars the complainant for one to three years."""
    false = asked.invented or asked.false_material or asked.unlawful_evidence
    return warned_if(false and not asked.recorded)
