"""May this applicant be kept out of an open framework?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class ApplicantLetIn(Question):
    """May this applicant be kept out of an open framework?

    ``admitted``: it is let in.
    ``unmet``: condition of the invitation that it does not meet, as worded there; empty where it meets all.
    """

    admitted: bool
    unmet: str = ""
