"""By when must the admission of an applicant to an open framework be published?"""

from dataclasses import dataclass

from goufu.law.question import Period


@dataclass(frozen=True)
class ApplicantPublication(Period):
    """By when must the admission of an applicant to an open framework be published?"""
