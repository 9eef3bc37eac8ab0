"""Decisions by machine."""

from goufu.law.answering import Outcome, answers, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.automated_decision import AutomatedDecision


@answers(
    AutomatedDecision,
    rule="pi-auto-decision",
    protects="persons",
    cure="Let a person decide, and tell how the ranking is made.",
)
def people_may_refuse_the_machine(asked: AutomatedDecision, _: Figures) -> Outcome:
    """A machine alone decides with major effect on people, or nobody was told how."""
    return warned_if(asked.major_effect and (asked.machine_only or not asked.explained))
