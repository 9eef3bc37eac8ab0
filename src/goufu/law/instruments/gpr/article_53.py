"""When the time for a challenge starts."""

from goufu.law.answering import Outcome, allowed, answers
from goufu.law.figures import Figures
from goufu.law.questions.challenge_in_time import ChallengeInTime


@answers(
    ChallengeInTime,
    rule="challenge-clock",
    protects="bidders",
    told="The time runs from {known:date}: {about:names}.",
)
def where_the_time_starts(asked: ChallengeInTime, _: Figures) -> Outcome:
    """The time for a challenge starts with the documents, the end of the step, or the end of the result notice."""
    return allowed(known=asked.known, about=asked.about)
