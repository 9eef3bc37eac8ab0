"""Negotiation step by step."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.kinds import InvitationWay
from goufu.law.questions.panel_composed import PanelComposed
from goufu.law.questions.suppliers_invited import SuppliersInvited


@answers(
    SuppliersInvited,
    rule="m-negotiation",
    traits=["negotiation"],
    protects="bidders",
    cure="Publish a notice, or invite at least {least}.",
)
def suppliers_for_a_negotiation(asked: SuppliersInvited, figures: Figures) -> Outcome:
    """{invited} suppliers are invited to negotiate; at least {least} are required."""
    least = figures.number("least")
    return refused_if(
        asked.way is not InvitationWay.NOTICE and asked.invited < least, invited=asked.invited, least=least
    )


@answers(
    PanelComposed,
    rule="panel-size-odd",
    traits=["negotiation"],
    protects="bidders",
    cure="Form a group of an odd number, at least {least}, two thirds of them experts.",
)
def negotiating_group(asked: PanelComposed, figures: Figures) -> Outcome:
    """A group of {members} with {experts} experts is not an odd number of at least {least}, two thirds experts."""
    least = figures.number("least_above") if asked.above_open_tender else figures.number("least")
    wrong = asked.members < least or asked.members % 2 == 0
    share, whole = figures.number("expert_share"), figures.number("expert_whole")
    wrong = wrong or asked.experts * whole < asked.members * share or bool(asked.buyer_staff_as_experts)
    return refused_if(wrong, members=asked.members, experts=asked.experts, least=least)
