"""Telling the losers, and how long the notice stands."""

from goufu.law.answering import Length, Outcome, answers, counts, warned_if, working_days
from goufu.law.figures import Figures
from goufu.law.questions.losers_told import LosersTold
from goufu.law.questions.result_notice import ResultNotice


@answers(
    LosersTold,
    rule="tell-losers",
    protects="bidders",
    cure="Tell each unqualified bidder the reason, and each loser its own score and rank.",
)
def each_loser_is_told(asked: LosersTold, _: Figures) -> Outcome:
    """Told their score and rank: {told} of {losers}; told the reason: {reasons} of {unqualified} unqualified."""
    wrong = asked.told_score_and_rank < asked.losers or asked.told_reason < asked.unqualified
    said = {"told": asked.told_score_and_rank, "losers": asked.losers, "reasons": asked.told_reason}
    return warned_if(wrong, **said, unqualified=asked.unqualified)


@counts(ResultNotice, rule="award-notice-1wd", protects="bidders")
def the_result_stands(_: ResultNotice, figures: Figures) -> Length:
    """The result notice stands until {day:date} ({days} working day)."""
    return working_days(figures.number("days"))
