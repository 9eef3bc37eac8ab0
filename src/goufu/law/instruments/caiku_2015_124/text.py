"""Two suppliers are enough for purchased services."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.enough_suppliers import EnoughSuppliers


@answers(
    EnoughSuppliers,
    rule="m-consultation",
    traits=["consultation"],
    protects="fair competition",
    cure="End the consultation, announce the reasons, and start again.",
)
def two_are_enough_for_services(asked: EnoughSuppliers, figures: Figures) -> Outcome:
    """Only {count} suppliers are left ({stage:names}); at least {least} are needed to go on."""
    least = figures.number("least_for_services" if asked.purchase_of_services else "least")
    return refused_if(asked.count < least, count=asked.count, least=least, stage=asked.stage)
