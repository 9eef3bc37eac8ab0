"""Third-party evaluation."""

from goufu.law.answering import Outcome, answers, refused_if, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.evaluator_bought import EvaluatorBought
from goufu.law.questions.evaluator_independent import EvaluatorIndependent
from goufu.law.questions.satisfaction_weighed import SatisfactionWeighed


@answers(
    EvaluatorIndependent,
    rule="evaluator-independence",
    protects="public",
    binds="evaluator",
    cure="Appoint an evaluator that is neither the provider nor related to it.",
)
def independent_evaluator(asked: EvaluatorIndependent, _: Figures) -> Outcome:
    """The evaluator is the provider itself or related to it."""
    return refused_if(asked.is_provider or asked.related)


@answers(
    EvaluatorBought,
    rule="tp-eval-buying",
    protects="treasury",
    cure="Choose the evaluator lawfully, pay it from the budget, and let the contract say what the result does.",
)
def evaluator_bought_by_law(asked: EvaluatorBought, _: Figures) -> Outcome:
    """The evaluator was not lawfully chosen and budgeted, or its result decides payment unagreed."""
    silent = asked.result_decides_payment and not asked.contract_says_so
    return warned_if(silent or not (asked.bought_by_law and asked.fee_from_budget))


@answers(
    SatisfactionWeighed,
    rule="tp-eval-satisfaction",
    protects="users",
    cure="Give user satisfaction a weight.",
)
def satisfaction_is_weighed(asked: SatisfactionWeighed, _: Figures) -> Outcome:
    """User satisfaction has no weight among the indicators."""
    return warned_if(not asked.satisfaction)
