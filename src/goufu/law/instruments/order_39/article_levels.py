"""How long a rating lasts."""

from goufu.law.answering import Length, counts, years
from goufu.law.figures import Figures
from goufu.law.questions.rating_validity import RatingValidity


@counts(RatingValidity, rule="rating-levels", protects="public", binds="provider")
def a_rating_lasts(_: RatingValidity, figures: Figures) -> Length:
    """The rating is valid until {day:date} ({days} years)."""
    return years(figures.number("years"))
