"""When one supplier alone may be asked."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.kinds import MethodGround
from goufu.law.questions.method_is_allowed import MethodIsAllowed

GROUNDS = frozenset(
    {MethodGround.ONLY_SUPPLIER, MethodGround.UNFORESEEABLE_EMERGENCY, MethodGround.ADDITION_FOR_CONSISTENCY}
)


@answers(
    MethodIsAllowed,
    rule="m-single",
    traits=["single_source"],
    protects="fair competition",
    cure="Name a ground that the article lists, with its evidence, or choose another method.",
)
def single_source_grounds(asked: MethodIsAllowed, _: Figures) -> Outcome:
    """A single source does not rest on “{ground:names}”, or there is no evidence that no other supplier exists."""
    unproven = asked.ground is MethodGround.ONLY_SUPPLIER and not asked.sole_evidence
    return refused_if(asked.ground not in GROUNDS or unproven, ground=asked.ground)


@answers(
    MethodIsAllowed,
    rule="failed-tender-not-single",
    traits=["single_source"],
    protects="fair competition",
    cure="Tender again, or prove that no other supplier exists.",
)
def one_bid_is_no_proof(asked: MethodIsAllowed, _: Figures) -> Outcome:
    """That one bidder alone turned up does not prove that it is the only supplier."""
    return refused_if(asked.ground is MethodGround.ONE_BID_ONLY)
