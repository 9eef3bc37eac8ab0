"""Open tender is the main method."""

from goufu.law.answering import Outcome, allowed, answers
from goufu.law.figures import Figures
from goufu.law.questions.method_is_allowed import MethodIsAllowed


@answers(MethodIsAllowed, rule="m-open", traits=["open"], protects="fair competition")
def open_tender_is_always_open(_asked: MethodIsAllowed, _: Figures) -> Outcome:
    """Open tender is the main method and needs no special ground."""
    return allowed()
