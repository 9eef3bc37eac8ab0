"""The time for a challenge."""

from goufu.law.answering import Length, Outcome, answers, counts, refused_if, working_days
from goufu.law.figures import Figures
from goufu.law.questions.challenge_in_time import ChallengeInTime
from goufu.law.questions.challenge_window import ChallengeWindow


@answers(
    ChallengeInTime,
    rule="challenge-7wd",
    protects="bidders",
    binds="provider",
    cure="A challenge comes in writing within {days} working days; after that ask a question or report to finance.",
)
def written_and_in_time(asked: ChallengeInTime, figures: Figures) -> Outcome:
    """The challenge was raised on {raised:date}; in writing it could be raised until {last:date}."""
    days = figures.number("days")
    last = figures.calendar.after_working_days(asked.known, days)
    return refused_if(asked.raised > last or not asked.written, raised=asked.raised, last=last, days=days)


@counts(ChallengeWindow, rule="challenge-7wd", protects="bidders", binds="provider")
def challenging(_: ChallengeWindow, figures: Figures) -> Length:
    """Challenges can be raised until {day:date} ({days} working days)."""
    return working_days(figures.number("days"))
