"""Answering a question."""

from goufu.law.answering import Length, counts, working_days
from goufu.law.figures import Figures
from goufu.law.questions.inquiry_answer import InquiryAnswer


@counts(InquiryAnswer, rule="inquiry-3wd", protects="bidders")
def answering_a_question(_: InquiryAnswer, figures: Figures) -> Length:
    """Answer the question by {day:date} ({days} working days)."""
    return working_days(figures.number("days"))
