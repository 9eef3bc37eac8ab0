"""Bonds that are not given back."""

from goufu.law.answering import Outcome, answers, warned_if
from goufu.law.figures import Figures
from goufu.law.kinds import BondGround
from goufu.law.questions.bond_kept import BondKept


@answers(
    BondKept,
    rule="bond-kept-grounds",
    protects="bidders",
    cure="Give it back, or name one of the grounds of the law or the documents.",
    warning="A bond is kept on a ground that neither the law nor the documents name.",
)
def kept_on_named_grounds(asked: BondKept, _: Figures) -> Outcome:
    """A bond is kept only where the law or the documents say so."""
    return warned_if(asked.ground is BondGround.ANOTHER)
