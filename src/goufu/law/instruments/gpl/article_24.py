"""Several suppliers as one: the consortium, its joint agreement, its joint signature."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.consortium_formed import ConsortiumFormed
from goufu.law.questions.consortium_signs import ConsortiumSigns


@answers(
    ConsortiumFormed,
    rule="consortium-agreement",
    protects="buyer",
    binds="provider",
    cure="Hand in, with the bid, a joint agreement that every member has signed.",
)
def members_have_agreed(asked: ConsortiumFormed, _: Figures) -> Outcome:
    """No joint agreement of the consortium came with the bid, or members did not sign it: {unsigned:list}."""
    return refused_if(not asked.agreement or asked.unsigned, unsigned=asked.unsigned)


@answers(
    ConsortiumSigns,
    rule="consortium-signs-jointly",
    protects="buyer",
    cure="Let every member sign; they are jointly and severally liable.",
)
def all_members_sign(asked: ConsortiumSigns, _: Figures) -> Outcome:
    """Members of the consortium have not signed the contract: {unsigned:list}."""
    return refused_if(asked.unsigned, unsigned=asked.unsigned)
