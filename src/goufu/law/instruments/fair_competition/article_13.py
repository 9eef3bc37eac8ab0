"""Review while a policy is drafted."""

from goufu.law.answering import Outcome, answers, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.local_figure_keeps_open import LocalFigureKeepsOpen


@answers(
    LocalFigureKeepsOpen,
    rule="policy-fair-review",
    protects="fair competition",
    cure="Carry out the fair-competition review and put it on file.",
)
def reviewed_while_drafted(asked: LocalFigureKeepsOpen, _: Figures) -> Outcome:
    """No fair-competition review of the local document is on file."""
    return warned_if(not asked.reviewed)
