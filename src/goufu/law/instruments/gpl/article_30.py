"""When to negotiate."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.kinds import MethodGround
from goufu.law.questions.method_is_allowed import MethodIsAllowed


@answers(
    MethodIsAllowed,
    rule="m-negotiation",
    traits=["negotiation"],
    protects="fair competition",
    cure="Name a ground that the article lists, or choose another method.",
)
def negotiation_grounds(asked: MethodIsAllowed, _: Figures) -> Outcome:
    """Competitive negotiation does not rest on: {ground:names}."""
    return refused_if(asked.ground not in GROUNDS, ground=asked.ground)


GROUNDS = frozenset(
    {
        MethodGround.FAILED_TENDER,
        MethodGround.COMPLEX_OR_SPECIAL,
        MethodGround.URGENT_NOT_BUYERS_FAULT,
        MethodGround.PRICE_NOT_COMPUTABLE,
    }
)
