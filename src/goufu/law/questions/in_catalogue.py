"""Does the item stand in the guidance catalogue in force?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class InCatalogue(Question):
    """Does the item stand in the guidance catalogue in force?

    ``code``: catalogue code.
    ``listed``: the code stands in the catalogue in force.
    ``filed_with_finance``: finance examined and filed an item not yet listed.
    """

    code: str
    listed: bool
    filed_with_finance: bool = False
