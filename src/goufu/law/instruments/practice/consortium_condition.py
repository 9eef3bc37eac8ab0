"""Special conditions of the documents, asked of a consortium."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.consortium_reaches import ConsortiumReaches


@answers(
    ConsortiumReaches,
    rule="consortium-special-condition",
    protects="users",
    binds="provider",
    cure="Form the consortium so that one member at least meets each special condition.",
)
def one_member_meets_each_condition(asked: ConsortiumReaches, _: Figures) -> Outcome:
    """A special condition of the documents is met by no member of the consortium."""
    return refused_if(not asked.special_met)
