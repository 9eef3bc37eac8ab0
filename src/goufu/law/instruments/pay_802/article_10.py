"""How long inspection may take."""

from goufu.law.answering import Length, Outcome, answers, calendar_days, counts, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.inspection import Inspection
from goufu.law.questions.inspection_period_agreed import InspectionPeriodAgreed


@answers(
    InspectionPeriodAgreed,
    rule="accept-deadline",
    protects="provider",
    cure="Write the days for inspection into the contract.",
)
def a_period_for_inspection(asked: InspectionPeriodAgreed, _: Figures) -> Outcome:
    """The contract fixes no period for inspection."""
    return warned_if(not asked.days)


@counts(Inspection, rule="accept-deadline", protects="provider")
def inspecting_the_delivery(period: Inspection, _: Figures) -> Length:
    """Inspect the delivery by {day:date} ({days} days as agreed); after that the time for payment runs all the same."""
    return calendar_days(period.agreed_days)
