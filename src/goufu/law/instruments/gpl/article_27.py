"""When open tender is obligatory."""

from goufu.law.answering import Outcome, allowed, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.kinds import ApprovalLevel
from goufu.law.questions.open_tender_required import OpenTenderRequired


@answers(
    OpenTenderRequired,
    rule="open-tender-required",
    protects="fair competition",
    cure="Tender openly, or get the approval of finance at prefecture level or above before the procurement starts.",
)
def open_tender_above_the_amount(asked: OpenTenderRequired, figures: Figures) -> Outcome:
    """{amount:money} reach the open-tender amount of {least:money}, and no prefecture has approved another method."""
    if "open" in figures.traits or asked.approved_by in HIGH_ENOUGH:
        return allowed()
    least = figures.number("open_tender_services")
    return refused_if(asked.amount >= least, amount=asked.amount, least=least)


HIGH_ENOUGH = frozenset({ApprovalLevel.PREFECTURE, ApprovalLevel.PROVINCE, ApprovalLevel.NATION})
