"""Passing the contract on."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.no_assignment import NoAssignment


@answers(
    NoAssignment,
    rule="no-assignment",
    protects="users",
    cure="Take the service back; the contract may be ended for breach.",
)
def passing_on_is_penalised(asked: NoAssignment, _: Figures) -> Outcome:
    """The contract was passed on to another, for which the provider is penalised."""
    return refused_if(asked.assigned)
