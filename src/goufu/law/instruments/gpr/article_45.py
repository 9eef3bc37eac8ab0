"""Acceptance against the contract, with the users."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.acceptance_against_contract import AcceptanceAgainstContract
from goufu.law.questions.users_heard import UsersHeard


@answers(
    AcceptanceAgainstContract,
    rule="accept-against-contract",
    protects="users",
    cure="Give a result for each standard of the contract.",
)
def every_standard_has_a_result(asked: AcceptanceAgainstContract, _: Figures) -> Outcome:
    """Only {done} of the contract's {standards} standards have a result in the acceptance report."""
    wrong = asked.with_result < asked.standards or not asked.standards
    return refused_if(wrong, done=asked.with_result, standards=asked.standards)


@answers(
    UsersHeard,
    rule="accept-beneficiaries",
    protects="users",
    cure="Invite users, record their opinions, and announce the result.",
)
def the_users_give_opinions(asked: UsersHeard, _: Figures) -> Outcome:
    """Users were not invited and heard, or the result is not announced: {opinions} opinions of {invited} invited."""
    wrong = not (asked.invited and asked.opinions and asked.result_announced)
    return refused_if(asked.public_service and wrong, opinions=asked.opinions, invited=asked.invited)
