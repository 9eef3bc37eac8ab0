"""The respondent's explanation."""

from goufu.law.answering import Length, Outcome, answers, counts, refused_if, working_days
from goufu.law.figures import Figures
from goufu.law.questions.complaint_explanation import ComplaintExplanation
from goufu.law.questions.respondent_heard import RespondentHeard


@counts(ComplaintExplanation, rule="complaint-intake", protects="bidders")
def explaining(_: ComplaintExplanation, figures: Figures) -> Length:
    """The respondent explains itself in writing by {day:date} ({days} working days)."""
    return working_days(figures.number("days"))


@answers(
    RespondentHeard,
    rule="complaint-intake",
    protects="buyer",
    cure="Wait for the explanation, or for the end of its time.",
)
def heard_before_the_decision(asked: RespondentHeard, figures: Figures) -> Outcome:
    """The respondent has not explained itself and may do so until {last:date}."""
    last = figures.calendar.after_working_days(asked.copied, figures.number("days"))
    return refused_if(not asked.explained and asked.decided <= last, last=last)
