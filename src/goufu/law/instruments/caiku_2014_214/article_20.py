"""Talks and changes."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.talks_held_equally import TalksHeldEqually


@answers(
    TalksHeldEqually,
    rule="m-consultation",
    traits=["consultation"],
    protects="bidders",
    cure="Talk with each supplier apart, and tell every change to all in writing at once.",
)
def equal_talks(asked: TalksHeldEqually, _: Figures) -> Outcome:
    """The talks were not equal: {talked} of {suppliers} suppliers heard, {told} of {changes} changes told to all."""
    wrong = asked.talked_with < asked.suppliers or not asked.apart or asked.changes_told_to_all < asked.changes
    wrong = wrong or not asked.only_changeable_parts
    said = {"talked": asked.talked_with, "suppliers": asked.suppliers}
    return refused_if(wrong, **said, told=asked.changes_told_to_all, changes=asked.changes)
