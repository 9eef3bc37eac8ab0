"""Is the same item of an institution paid once only?"""

from dataclasses import dataclass

from goufu.base.units import Fen
from goufu.law.question import Question


@dataclass(frozen=True)
class ItemPaidOnce(Question):
    """Is the same item of an institution paid once only?

    ``appropriated``: appropriation of the year still given for the item.
    ``kept``: appropriation that the conversion leaves with the item.
    ``purchased``: amount of the year by which the item is bought from the institution.
    """

    appropriated: Fen
    kept: Fen
    purchased: Fen
