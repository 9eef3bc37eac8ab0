"""The time for inspection. The regulation before its revision."""

from goufu.law.answering import Length, Outcome, answers, calendar_days, counts, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.inspection import Inspection
from goufu.law.questions.inspection_period_agreed import InspectionPeriodAgreed


@counts(Inspection, rule="accept-deadline", protects="provider")
def inspecting_as_agreed(asked: Inspection, _: Figures) -> Length:
    """Inspect what was delivered by {day:date} ({days} days agreed); after that day the time for payment runs."""
    return calendar_days(asked.agreed_days)


@answers(
    InspectionPeriodAgreed,
    rule="accept-deadline",
    protects="provider",
    cure="Put a clear and reasonable number of days for inspection into the contract.",
)
def a_period_is_agreed(asked: InspectionPeriodAgreed, _: Figures) -> Outcome:
    """The contract does not say within how many days delivery is inspected."""
    return warned_if(not asked.days, days=asked.days)
