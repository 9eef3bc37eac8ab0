"""When a framework agreement fits."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.kinds import MethodGround
from goufu.law.questions.method_is_allowed import MethodIsAllowed


@answers(
    MethodIsAllowed,
    rule="m-framework",
    traits=["framework"],
    protects="users",
    cure="Use it where several providers are chosen and the beneficiary picks, or choose another method.",
)
def beneficiaries_pick(asked: MethodIsAllowed, _: Figures) -> Outcome:
    """A framework agreement fits services where two or more providers are chosen and the beneficiary picks."""
    fits = asked.ground is MethodGround.USERS_CHOOSE and asked.two_or_more_chosen_by_users
    return refused_if(not fits)
