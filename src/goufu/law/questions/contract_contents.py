"""Does the written contract hold what it must?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class ContractContents(Question):
    """Does the written contract hold what it must?

    ``written``: in writing.
    ``content``: content.
    ``term``: term.
    ``quantity``: quantity.
    ``quality``: quality.
    ``price``: price.
    ``settlement``: settlement.
    ``rights_and_duties``: rights and duties.
    ``breach``: liability for breach.
    """

    written: bool
    content: bool
    term: bool
    quantity: bool
    quality: bool
    price: bool
    settlement: bool
    rights_and_duties: bool
    breach: bool
