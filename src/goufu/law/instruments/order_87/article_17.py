"""Size is no condition."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.kinds import Condition, ConditionKind
from goufu.law.questions.conditions_are_fair import ConditionsAreFair


@answers(
    ConditionsAreFair,
    rule="no-size-conditions",
    protects="bidders",
    cure="Strike conditions on registered capital, assets, turnover, staff number, profit and tax paid.",
)
def size_is_no_condition(asked: ConditionsAreFair, figures: Figures) -> Outcome:
    """The size of a supplier may be neither qualification nor score: {texts:list}."""
    found = [each.text for each in asked.conditions if each.kind is ConditionKind.SIZE or speaks_of_size(each, figures)]
    return refused_if(found, texts=found)


def speaks_of_size(condition: Condition, figures: Figures) -> bool:
    """Whether the wording asks for a size."""
    return any(word in condition.text for word in figures.words("size"))
