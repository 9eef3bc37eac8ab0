"""Who is invited to tender."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.kinds import InvitationWay
from goufu.law.questions.suppliers_invited import SuppliersInvited


@answers(
    SuppliersInvited,
    rule="m-invited",
    traits=["invited"],
    protects="bidders",
    cure="Draw at least {least} at random from the qualified suppliers.",
)
def drawn_at_random(asked: SuppliersInvited, figures: Figures) -> Outcome:
    """{invited} suppliers are invited; at least {least} must be drawn at random from those that qualify."""
    least = figures.number("least")
    wrong = asked.way is not InvitationWay.RANDOM_DRAW or asked.invited < least
    return refused_if(wrong, invited=asked.invited, least=least)


@answers(SuppliersInvited, rule="m-open", traits=["open"], protects="bidders", cure="Publish a notice to all.")
def open_to_all(asked: SuppliersInvited, _: Figures) -> Outcome:
    """An open tender invites all suppliers by public notice."""
    return refused_if(asked.way is not InvitationWay.NOTICE)
