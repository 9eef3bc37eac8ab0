"""Interest for late payment. The regulation before its revision."""

from fractions import Fraction

from goufu.law.answering import Outcome, allowed, answers, warned
from goufu.law.figures import Figures
from goufu.law.questions.late_interest import LateInterest


@answers(LateInterest, rule="pay-late-interest", protects="provider", cure="Pay the interest with the sum.")
def interest_for_each_day(asked: LateInterest, figures: Figures) -> Outcome:
    """The payment is {late} days late; a small or medium enterprise is owed {interest:money} of interest."""
    late = (asked.paid - asked.due).days
    if late <= 0:
        return allowed()
    return warned(late=late, interest=_interest(asked, figures, late))


def _interest(asked: LateInterest, figures: Figures, late: int) -> int:
    """In fen: at the agreed yearly rate, raised to the prime rate where that is higher; else at the daily rate."""
    whole = figures.number("whole")
    if asked.agreed_yearly_rate is None:
        return round(Fraction(asked.amount * late * figures.number("daily"), whole))
    rate = max(asked.agreed_yearly_rate, asked.lpr or 0)
    return round(Fraction(asked.amount * late * rate, whole * figures.number("year")))
