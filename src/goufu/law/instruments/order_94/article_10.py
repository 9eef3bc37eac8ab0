"""All challenges to one step at once."""

from goufu.law.answering import Outcome, allowed, answers
from goufu.law.figures import Figures
from goufu.law.questions.challenge_in_time import ChallengeInTime


@answers(ChallengeInTime, rule="challenge-once", protects="bidders", binds="provider")
def all_at_once(asked: ChallengeInTime, _: Figures) -> Outcome | None:
    """The documents ask that all challenges to one step come at once; this is a later one."""
    return allowed() if asked.later_on_same_step and asked.once_required else None
