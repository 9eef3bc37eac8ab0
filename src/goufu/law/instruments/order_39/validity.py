"""How long a rating is valid."""

from goufu.law.answering import Length, counts, years
from goufu.law.figures import Figures
from goufu.law.questions.rating_validity import RatingValidity


@counts(RatingValidity, rule="rating-levels", protects="public")
def valid_for_five_years(_: RatingValidity, figures: Figures) -> Length:
    """The rating is valid until {day:date} ({days} years)."""
    return years(figures.number("years"))
