"""How long a tender notice stands."""

from goufu.law.answering import Length, counts, working_days
from goufu.law.figures import Figures
from goufu.law.questions.call_notice import CallNotice


@counts(CallNotice, rule="m-open", protects="bidders", traits={"tender"})
def the_tender_notice_stands(_: CallNotice, figures: Figures) -> Length:
    """The tender notice stands until {day:date} ({days} working days)."""
    return working_days(figures.number("days"))
