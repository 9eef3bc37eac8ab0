"""No gate of age or size for social organizations."""

from goufu.law.answering import Outcome, answers, warned_if
from goufu.law.figures import Figures
from goufu.law.kinds import ConditionKind
from goufu.law.questions.conditions_are_fair import ConditionsAreFair


@answers(
    ConditionsAreFair,
    rule="young-org-allowed",
    protects="bidders",
    cure="Drop the years of existence; check the record from the day of founding.",
)
def young_organizations_take_part(asked: ConditionsAreFair, _: Figures) -> Outcome:
    """Years of existence are no hard condition: {texts:list}."""
    gates = [each.text for each in asked.conditions if each.kind is ConditionKind.YEARS_OF_EXISTENCE]
    return warned_if(gates, texts=gates)


@answers(
    ConditionsAreFair,
    rule="social-org-no-lower-gate",
    protects="bidders",
    cure="Drop gates of capital, age or size for social organizations.",
)
def no_gate_for_social_organizations(asked: ConditionsAreFair, _: Figures) -> Outcome:
    """Gates of capital, size or age shut social organizations out without need: {texts:list}."""
    kinds = (ConditionKind.SIZE, ConditionKind.YEARS_OF_EXISTENCE)
    gates = [each.text for each in asked.conditions if each.kind in kinds]
    return warned_if(gates, texts=gates)
