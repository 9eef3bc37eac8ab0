"""Which grade the law gives to a score. The bands are the law's dated figures; here none is known."""

from datetime import date

from goufu.core.lawbook import the_law
from goufu.law.kinds import Grade
from goufu.law.questions.assessment_grade import AssessmentGrade
from goufu.law.verdict import Verdict


def grade_of(score: int, *, on: date, at: str) -> Grade | None:
    """The one grade that the law allows for a score in hundredths of a point; None when it names none or several."""
    law = the_law()
    allowed = [
        grade for grade in Grade
        if law.ask(AssessmentGrade(score=score, grade=grade), on=on, at=at).verdict is Verdict.ALLOWED
    ]  # fmt: skip
    return allowed[0] if len(allowed) == 1 else None
