"""Does a local figure or policy leave the market open to providers from elsewhere?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class LocalFigureKeepsOpen(Question):
    """Does a local figure or policy leave the market open to providers from elsewhere?

    ``rule``: rule whose figure is set.
    ``bars_outsiders``: it keeps providers from elsewhere out, or burdens them alone.
    ``reviewed``: fair-competition review on file.
    ``text``: the document's wording.
    """

    rule: str
    bars_outsiders: bool
    reviewed: bool
    text: str = ""
