"""Disclosing in time."""

from goufu.law.answering import Length, counts, working_days
from goufu.law.figures import Figures
from goufu.law.questions.active_disclosure import ActiveDisclosure


@counts(ActiveDisclosure, rule="pub-20wd", protects="public")
def disclosing_actively(_: ActiveDisclosure, figures: Figures) -> Length:
    """Disclose it by {day:date} ({days} working days after it was made or changed)."""
    return working_days(figures.number("days"))
