"""Splitting."""

from goufu.law.answering import Outcome, allowed, answers, refused, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.not_split import NotSplit


@answers(
    NotSplit,
    rule="no-splitting",
    protects="fair competition",
    cure="Put the purchases together and tender openly, or have the method approved.",
    warning="This item is bought for {sum:money} this year; the open-tender amount is {least:money}.",
)
def purchases_are_not_split(asked: NotSplit, figures: Figures) -> Outcome:
    """This item is bought for {sum:money} this year, above {least:money} and without open tender: splitting."""
    total = asked.amount + asked.same_year_same_item
    if asked.adjusted_or_approved or not asked.same_year_same_item or "open" in figures.traits:
        return allowed()
    least = figures.number("open_tender_services")
    if total > least:
        return refused(sum=total, least=least)
    near = total * figures.number("whole") >= least * figures.number("near")
    return warned_if(near, sum=total, least=least)
