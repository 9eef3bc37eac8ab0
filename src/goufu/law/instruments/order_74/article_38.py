"""What the publicity of an only supplier shows."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.sole_supplier_publicised import SoleSupplierPublicised


@answers(
    SoleSupplierPublicised,
    rule="single-expert-opinion",
    traits=["single_source"],
    protects="fair competition",
    cure="Publish it anew with what is missing.",
)
def what_the_publicity_shows(asked: SoleSupplierPublicised, _: Figures) -> Outcome:
    """The publicity of the only supplier lacks: {missing:names}."""
    return refused_if(asked.first and asked.missing, missing=asked.missing)
