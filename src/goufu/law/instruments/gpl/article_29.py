"""When tenders may be invited."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.kinds import MethodGround
from goufu.law.questions.method_is_allowed import MethodIsAllowed


@answers(
    MethodIsAllowed,
    rule="m-invited",
    traits=["invited"],
    protects="fair competition",
    cure="Name a ground that the article lists, or choose another method.",
)
def invited_tender_grounds(asked: MethodIsAllowed, _: Figures) -> Outcome:
    """Invited tender rests on few suppliers or on too costly an open tender, not on: {ground:names}."""
    return refused_if(asked.ground not in GROUNDS, ground=asked.ground)


GROUNDS = frozenset({MethodGround.FEW_SUPPLIERS, MethodGround.TENDER_COST_TOO_LARGE})
