"""The bid bond."""

from goufu.law.answering import Length, Outcome, answers, counts, refused_if, working_days
from goufu.law.figures import Figures
from goufu.law.questions.bid_bond import BidBond
from goufu.law.questions.losers_bond_return import LosersBondReturn
from goufu.law.questions.winner_bond_return import WinnerBondReturn


@answers(
    BidBond,
    rule="bid-bond-2pct",
    protects="bidders",
    cure="Ask for at most {most:money}, not in cash, or for none at all.",
)
def bid_bond_within_two_per_cent(asked: BidBond, figures: Figures) -> Outcome:
    """The bid bond of {bond:money} is above {most:money} or asked for in cash."""
    most = asked.budget * figures.number("share") // figures.number("whole")
    return refused_if(asked.bond > most or (asked.cash and asked.bond), bond=asked.bond, most=most)


@counts(LosersBondReturn, rule="bid-bond-2pct", protects="bidders")
def losers_bond_back(_: LosersBondReturn, figures: Figures) -> Length:
    """Return the bid bonds of the unsuccessful bidders by {day:date} ({days} working days after the award letter)."""
    return working_days(figures.number("days"))


@counts(WinnerBondReturn, rule="bid-bond-2pct", protects="provider")
def winners_bond_back(_: WinnerBondReturn, figures: Figures) -> Length:
    """Return the winner's bid bond by {day:date} ({days} working days after the contract is signed)."""
    return working_days(figures.number("days"))
