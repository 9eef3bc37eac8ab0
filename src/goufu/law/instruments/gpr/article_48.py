"""The bond for delivery."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.delivery_bond import DeliveryBond


@answers(
    DeliveryBond,
    rule="perf-bond-10pct",
    protects="provider",
    cure="Ask for at most {most:money}, not in cash, or for none at all.",
)
def bond_within_ten_per_cent(asked: DeliveryBond, figures: Figures) -> Outcome:
    """The bond for delivery of {bond:money} is above {most:money} or asked for in cash."""
    most = asked.contract_amount * figures.number("share") // figures.number("whole")
    return refused_if(asked.bond > most or (asked.cash and asked.bond), bond=asked.bond, most=most)
