"""From the report to the result."""

from goufu.law.answering import Length, Outcome, answers, counts, refused_if, working_days
from goufu.law.figures import Figures
from goufu.law.questions.report_to_buyer import ReportToBuyer
from goufu.law.questions.result_notice_holds import ResultNoticeHolds
from goufu.law.questions.result_publication import ResultPublication
from goufu.law.questions.winner_by_rank import WinnerByRank
from goufu.law.questions.winner_choice import WinnerChoice


@answers(
    WinnerByRank,
    rule="choose-5wd",
    protects="bidders",
    cure="Name the first in rank, or record why each higher one fell away.",
)
def in_order_of_rank(asked: WinnerByRank, _: Figures) -> Outcome:
    """Rank {rank} is named, but only {declined} of the higher ranks declined or fell away."""
    return refused_if(asked.rank - 1 > asked.higher_declined, rank=asked.rank, declined=asked.higher_declined)


@answers(
    ResultNoticeHolds,
    rule="pub-award-content",
    protects="public",
    cure="Complete the notice before it is published.",
)
def what_the_result_says(asked: ResultNoticeHolds, _: Figures) -> Outcome:
    """The result notice lacks: {missing:names}."""
    missing = [name for name in CONTENT if not getattr(asked, name)]
    return refused_if(missing, missing=missing)


CONTENT = ("buyer_and_agency", "project", "winner", "main_object", "experts", "winner_score")


@counts(ReportToBuyer, rule="report-2wd", protects="bidders")
def report_to_the_buyer(_: ReportToBuyer, figures: Figures) -> Length:
    """Send the report to the buyer by {day:date} ({days} working days after the review)."""
    return working_days(figures.number("days"))


@counts(WinnerChoice, rule="choose-5wd", protects="bidders")
def naming_the_winner(_: WinnerChoice, figures: Figures) -> Length:
    """Name the winner by {day:date} ({days} working days after the report arrived)."""
    return working_days(figures.number("days"))


@counts(ResultPublication, rule="award-pub-2wd", protects="bidders")
def publishing_the_result(_: ResultPublication, figures: Figures) -> Length:
    """Send the award letter and publish the result by {day:date} ({days} working days after naming the winner)."""
    return working_days(figures.number("days"))
