"""Until when is a rating valid?"""

from dataclasses import dataclass

from goufu.law.question import Period


@dataclass(frozen=True)
class RatingValidity(Period):
    """Until when is a rating valid?"""

    span = True
