"""What stands still while a challenge is open."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.no_challenge_pending import NoChallengePending


@answers(
    NoChallengePending,
    rule="challenge-suspends",
    protects="bidders",
    cure="Wait until the question, challenge or complaint is answered or decided.",
)
def nothing_is_signed_meanwhile(asked: NoChallengePending, _: Figures) -> Outcome:
    """An open question, challenge or complaint may change the result; until then signing and performing stop."""
    return refused_if(asked.pending and asked.may_affect_result)
