"""No bar against providers from elsewhere."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.kinds import ConditionKind
from goufu.law.questions.conditions_are_fair import ConditionsAreFair
from goufu.law.questions.local_figure_keeps_open import LocalFigureKeepsOpen


@answers(
    LocalFigureKeepsOpen,
    rule="no-local-only",
    protects="fair competition",
    cure="Set the figure so that it falls on all providers alike, wherever they are registered.",
)
def no_bar_by_figure(asked: LocalFigureKeepsOpen, _: Figures) -> Outcome:
    """The local figure for “{rule}” keeps providers from elsewhere out or burdens them alone."""
    return refused_if(asked.bars_outsiders, rule=asked.rule)


@answers(
    ConditionsAreFair,
    rule="no-local-only",
    protects="fair competition",
    cure="Admit providers from elsewhere on equal terms.",
)
def no_bar_by_condition(asked: ConditionsAreFair, _: Figures) -> Outcome:
    """Providers from elsewhere are shut out of local procurement: {texts:list}."""
    bars = [each.text for each in asked.conditions if each.kind is ConditionKind.LOCATION]
    return refused_if(bars, texts=bars)
