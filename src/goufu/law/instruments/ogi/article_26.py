"""Twenty working days."""

from goufu.law.answering import Length, counts, working_days
from goufu.law.figures import Figures
from goufu.law.questions.active_disclosure import ActiveDisclosure


@counts(ActiveDisclosure, rule="pub-20wd", protects="public")
def disclosing(_: ActiveDisclosure, figures: Figures) -> Length:
    """Disclose the information by {day:date} ({days} working days)."""
    return working_days(figures.number("days"))
