"""Consortium members take part once."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.consortium_once import ConsortiumOnce


@answers(
    ConsortiumOnce,
    rule="consortium-one-contract",
    protects="bidders",
    binds="provider",
    cure="Let each member take part either alone or in one consortium.",
)
def members_take_part_once(asked: ConsortiumOnce, _: Figures) -> Outcome:
    """Members of the consortium also take part elsewhere in the same contract: {members:list}."""
    return refused_if(asked.members_elsewhere, members=asked.members_elsewhere)
