"""No passing on."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.no_assignment import NoAssignment


@answers(
    NoAssignment,
    rule="no-assignment",
    protects="users",
    cure="Take the service back; the contract may be ended for breach.",
)
def not_passed_on(asked: NoAssignment, _: Figures) -> Outcome:
    """The contract was passed on to another; this is forbidden, even with the buyer's consent."""
    return refused_if(asked.assigned)
