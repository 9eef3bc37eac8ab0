"""No library as a gate."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.kinds import ConditionKind
from goufu.law.questions.conditions_are_fair import ConditionsAreFair


@answers(
    ConditionsAreFair,
    rule="no-library-gate",
    protects="bidders",
    cure="Strike the library; anybody who meets the conditions may take part.",
)
def no_library_as_gate(asked: ConditionsAreFair, _: Figures) -> Outcome:
    """To stand in a supplier library may be no condition for taking part: {texts:list}."""
    gates = [each.text for each in asked.conditions if each.kind is ConditionKind.SUPPLIER_LIBRARY]
    return refused_if(gates, texts=gates)
