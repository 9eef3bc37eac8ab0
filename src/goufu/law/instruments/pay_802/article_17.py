"""Interest for late payment."""

from goufu.law.answering import Outcome, allowed, answers, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.late_interest import LateInterest


@answers(
    LateInterest,
    rule="pay-late-interest",
    protects="provider",
    told="For {days} days of delay {interest:money} of interest are owed.",
    cure="Agree on at least the one-year loan prime rate.",
)
def interest_for_delay(asked: LateInterest, figures: Figures) -> Outcome:
    """The agreed rate of {rate:percent} is below the loan prime rate of {lpr:percent}; {interest:money} are owed."""
    days, whole = max((asked.paid - asked.due).days, 0), figures.number("whole")
    if asked.agreed_yearly_rate is None:
        daily = figures.number("daily_rate")
        return allowed(days=days, interest=asked.amount * daily * days // whole)
    rate = max(asked.agreed_yearly_rate, asked.lpr or 0)
    interest = asked.amount * rate * days // (whole * figures.number("days_of_year"))
    below = asked.agreed_yearly_rate < (asked.lpr or 0)
    return warned_if(below, days=days, interest=interest, rate=asked.agreed_yearly_rate, lpr=asked.lpr or 0)
