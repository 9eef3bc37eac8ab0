"""The implementation plan."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.plan_filed import PlanFiled


@answers(
    PlanFiled,
    rule="impl-plan-filed",
    protects="treasury",
    cure="File the plan with finance of the same level, then publish the notice.",
)
def plan_before_notice(asked: PlanFiled, _: Figures) -> Outcome:
    """The implementation plan was not filed with finance before the notice."""
    return refused_if(asked.filed is None or asked.filed > asked.noticed)
