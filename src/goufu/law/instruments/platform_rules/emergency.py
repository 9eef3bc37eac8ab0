"""What the platform does not do itself while the text of an order has not been read."""

from goufu.law.answering import Outcome, answers, refused
from goufu.law.figures import Figures
from goufu.law.questions.method_is_allowed import MethodIsAllowed


@answers(
    MethodIsAllowed,
    rule="emergency-elsewhere",
    traits=["emergency"],
    protects="the public",
    cure="Record the purchase as done elsewhere, with office, number, date and papers.",
)
def emergencies_are_recorded(_asked: MethodIsAllowed, _: Figures) -> Outcome:
    """An emergency purchase is not carried out here: the text of its order has not been confirmed."""
    return refused()
