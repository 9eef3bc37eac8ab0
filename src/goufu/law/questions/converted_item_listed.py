"""Does the item that turns into purchase stand in the guidance catalogue?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class ConvertedItemListed(Question):
    """Does the item that turns into purchase stand in the guidance catalogue?

    ``code``: its code in the catalogue.
    ``listed``: the catalogue in force there holds it.
    """

    code: str
    listed: bool
