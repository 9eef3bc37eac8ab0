"""What is opposed at an opening is opposed there, and is answered before anybody reviews a bid."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.opposition_in_time import OppositionInTime
from goufu.law.questions.oppositions_answered import OppositionsAnswered


@answers(
    OppositionInTime,
    rule="opposition-in-hall",
    protects="bidders",
    binds="provider",
    cure="Challenge the procedure in writing; the time for that runs from the end of the step.",
)
def opposed_on_the_day(asked: OppositionInTime, _: Figures) -> Outcome:
    """The bids were opened on {opened:date}; an opening is opposed on its own day."""
    return refused_if(asked.raised > asked.opened, opened=asked.opened)


@answers(
    OppositionsAnswered,
    rule="opposition-answered-first",
    protects="bidders",
    cure="Let the purchaser's officer answer them; then draw the panel.",
)
def answered_before_the_review(asked: OppositionsAnswered, _: Figures) -> Outcome:
    """{waiting} oppositions to the opening wait for their answer."""
    return refused_if(asked.waiting > 0, waiting=asked.waiting)
