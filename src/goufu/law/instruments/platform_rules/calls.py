"""What a call for projects owes those who proposed and those who live there."""

from goufu.law.answering import Length, counts, working_days
from goufu.law.figures import Figures
from goufu.law.questions.funding_oppositions import FundingOppositions


@counts(FundingOppositions, rule="call-oppositions", protects="the public")
def oppositions_are_heard(_: FundingOppositions, figures: Figures) -> Length:
    """Oppositions to the projects of a call are heard until {day:date}."""
    return working_days(figures.number("oppositions"))
