"""What is bought."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.kinds import ServiceKind
from goufu.law.questions.service_may_be_bought import ServiceMayBeBought


@answers(
    ServiceMayBeBought,
    rule="content-two-kinds",
    protects="treasury",
    cure="Say which public service or which auxiliary service this is, or drop it.",
)
def two_kinds_of_services(asked: ServiceMayBeBought, _: Figures) -> Outcome:
    """This is neither a public service to the public nor a service auxiliary to government functions."""
    return refused_if(asked.kind is ServiceKind.NEITHER)
