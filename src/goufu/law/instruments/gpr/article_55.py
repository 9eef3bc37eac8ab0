"""What a complaint may cover."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.complaint_admissible import ComplaintAdmissible


@answers(
    ComplaintAdmissible,
    rule="complaint-scope",
    protects="buyer",
    binds="provider",
    cure="Leave out what was not challenged, unless it arises from the answer.",
)
def only_what_was_challenged(asked: ComplaintAdmissible, _: Figures) -> Outcome:
    """The complaint goes beyond what was challenged."""
    return refused_if(not asked.challenged_before)
