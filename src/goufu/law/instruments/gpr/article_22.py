"""Consortium members take part once, and members that do the same work count at the lowest grade."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.consortium_once import ConsortiumOnce
from goufu.law.questions.consortium_reaches import ConsortiumReaches


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


@answers(
    ConsortiumReaches,
    rule="consortium-lowest-grade",
    protects="users",
    binds="provider",
    cure="Give the work that needs the grade to a member that holds it.",
)
def lowest_grade_counts(asked: ConsortiumReaches, _: Figures) -> Outcome:
    """Counted at the lowest grade of the members that do the same work, the consortium does not reach what is asked."""
    return refused_if(not asked.grade_reached)
