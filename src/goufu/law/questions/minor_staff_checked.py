"""Were those who work with minors checked?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class MinorStaffChecked(Question):
    """Were those who work with minors checked?

    ``works_with_minors``: close contact with minors.
    ``staff``: people in contact.
    ``checked_within_year``: checked with police or procuratorate within a year.
    ``hits``: people with a record still in post.
    """

    works_with_minors: bool
    staff: int
    checked_within_year: int
    hits: int = 0
