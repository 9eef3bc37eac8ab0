"""An only supplier is made public before it is asked."""

from goufu.law.answering import Outcome, allowed, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.kinds import MethodGround
from goufu.law.questions.sole_supplier_publicised import SoleSupplierPublicised


@answers(
    SoleSupplierPublicised,
    rule="m-single",
    traits=["single_source"],
    protects="fair competition",
    cure="Publish project and only supplier for at least {least} working days, then ask the supplier.",
)
def an_only_supplier_is_publicised(asked: SoleSupplierPublicised, figures: Figures) -> Outcome:
    """{amount:money} reach the open-tender amount, and the only supplier was public for {days} working days; at least
    {least} are required.
    """
    least = figures.number("least")
    days = 0
    if asked.first and asked.last:
        days = figures.calendar.working_days_between(asked.first, asked.last)
    if asked.ground is not MethodGround.ONLY_SUPPLIER or days >= least:
        return allowed()
    reached = asked.amount >= figures.number("open_tender_services")
    return refused_if(reached, amount=asked.amount, days=days, least=least)
