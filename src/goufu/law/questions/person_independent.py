"""Is this person free of interest in the bidders?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class PersonIndependent(Question):
    """Is this person free of interest in the bidders?

    ``employed_within_three_years``: employed by a bidder within three years.
    ``director_within_three_years``: director or supervisor within three years.
    ``controls``: controlling holder within three years.
    ``kin_of_head``: spouse or near kin of its head.
    ``other_influence``: other influence on fairness.
    """

    employed_within_three_years: bool
    director_within_three_years: bool
    controls: bool
    kin_of_head: bool
    other_influence: bool = False
