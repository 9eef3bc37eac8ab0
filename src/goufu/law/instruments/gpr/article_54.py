"""While a challenge is open."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.no_challenge_pending import NoChallengePending


@answers(
    NoChallengePending,
    rule="challenge-suspends",
    protects="bidders",
    cure="Answer the challenge first, then go on.",
)
def no_signing_while_challenged(asked: NoChallengePending, _: Figures) -> Outcome:
    """A challenge that may change the result is open; the contract is not signed, or its delivery stops."""
    return refused_if(asked.pending and asked.may_affect_result)
