"""All challenges to one step at once."""

from goufu.law.answering import Outcome, allowed, answers
from goufu.law.figures import Figures
from goufu.law.questions.challenge_in_time import ChallengeInTime


@answers(
    ChallengeInTime,
    rule="challenge-once",
    protects="buyer",
    binds="provider",
    told="The documents ask that all challenges to one step come at once; this is a later one.",
)
def all_at_once(asked: ChallengeInTime, _: Figures) -> Outcome:
    """The documents ask that all challenges to one step come at once."""
    return allowed(later=True) if asked.once_required and asked.later_on_same_step else allowed()
