"""Size and composition of the panel."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.panel_composed import PanelComposed


@answers(
    PanelComposed,
    rule="panel-size-odd",
    traits=["consultation"],
    protects="bidders",
    cure="Form a panel of at least {least}, an odd number, two thirds experts, none of them the buyer's staff.",
)
def consultation_group(asked: PanelComposed, figures: Figures) -> Outcome:
    """A panel of {members} with {experts} experts is not odd, not at least {least}, or not two thirds experts."""
    least = figures.number("least")
    share, whole = figures.number("expert_share"), figures.number("expert_whole")
    wrong = asked.members < least or asked.members % 2 == 0 or asked.experts * whole < asked.members * share
    wrong = wrong or bool(asked.buyer_staff_as_experts)
    return refused_if(wrong, members=asked.members, experts=asked.experts, least=least)
