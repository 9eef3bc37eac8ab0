"""Abnormally low quotes."""

from goufu.law.answering import Outcome, allowed, answers, refused, warned
from goufu.law.figures import Figures
from goufu.law.questions.abnormally_low import AbnormallyLow


@answers(
    AbnormallyLow,
    rule="abnormal-low-price",
    protects="users",
    cure="Give the supplier a reasonable time to explain its costs, and record reason, opinion and result.",
    warning="The quote of {quote:money} was examined and its costs proven; delivery is watched after award.",
)
def low_quotes_are_examined(asked: AbnormallyLow, figures: Figures) -> Outcome:
    """The quote of {quote:money} is abnormally low and its costs were not examined and proven."""
    if not asked.panel_doubts and not triggered(asked, figures):
        return allowed()
    wrong = not (asked.review_recorded and asked.proven)
    return refused(quote=asked.quote) if wrong else warned(quote=asked.quote)


def triggered(asked: AbnormallyLow, figures: Figures) -> bool:
    """Whether the quote is strictly under one of the three rates."""
    whole, quotes = figures.number("whole"), [asked.quote, *asked.others]
    below_mean = asked.quote * len(quotes) * whole < sum(quotes) * figures.number("of_mean")
    ceiling = asked.ceiling if asked.ceiling is not None else asked.budget
    below_ceiling = asked.quote * whole < ceiling * figures.number("of_ceiling")
    second = min(asked.others, default=0)
    return below_mean or below_ceiling or asked.quote * whole < second * figures.number("of_second")
