"""The bond in a consultation."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.bid_bond import BidBond


@answers(
    BidBond,
    rule="m-consultation",
    traits=["consultation"],
    protects="bidders",
    cure="Ask for at most {most:money}, not in cash, or for none at all.",
)
def consultation_bond(asked: BidBond, figures: Figures) -> Outcome:
    """The bid bond of {bond:money} is above {most:money} or asked for in cash."""
    most = asked.budget * figures.number("share") // figures.number("whole")
    return refused_if(asked.bond > most or (asked.cash and asked.bond), bond=asked.bond, most=most)
