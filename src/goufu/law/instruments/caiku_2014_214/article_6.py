"""How suppliers are found for a consultation."""

from goufu.law.answering import Outcome, allowed, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.kinds import InvitationWay
from goufu.law.questions.suppliers_invited import SuppliersInvited


@answers(
    SuppliersInvited,
    rule="m-consultation",
    traits=["consultation"],
    protects="bidders",
    cure="Publish a notice, or invite at least {least}, of them at most half on the buyer's recommendation.",
)
def suppliers_for_a_consultation(asked: SuppliersInvited, figures: Figures) -> Outcome:
    """{invited} suppliers are invited, {own} of them on the buyer's recommendation; that is too few or too many."""
    least = figures.number("least")
    if asked.way is InvitationWay.NOTICE:
        return allowed()
    too_many = asked.recommended_by_buyer * figures.number("whole") > asked.invited * figures.number("share")
    wrong = asked.invited < least or too_many
    return refused_if(wrong, invited=asked.invited, own=asked.recommended_by_buyer, least=least)
