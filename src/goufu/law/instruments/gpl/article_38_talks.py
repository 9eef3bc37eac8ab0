"""How a negotiation is held."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.talks_held_equally import TalksHeldEqually


@answers(
    TalksHeldEqually,
    rule="m-negotiation",
    traits=["negotiation"],
    protects="bidders",
    cure="Negotiate with each supplier apart, and tell every change of substance to all of them in writing.",
)
def equal_negotiation(asked: TalksHeldEqually, _: Figures) -> Outcome:
    """The negotiation was not equal: {talked} of {suppliers} suppliers heard, {told} of {changes} changes told to
    all.
    """
    wrong = asked.talked_with < asked.suppliers or not asked.apart or asked.changes_told_to_all < asked.changes
    said = {"talked": asked.talked_with, "suppliers": asked.suppliers}
    return refused_if(wrong, **said, told=asked.changes_told_to_all, changes=asked.changes)
