"""Who pays the members of the panel?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class ExpertFeePayer(Question):
    """Who pays the members of the panel?

    ``in_central_catalogue``: the item stands in the centralised procurement catalogue.
    ``agency_pays``: the centralised procurement agency pays, not the purchaser.
    """

    in_central_catalogue: bool
    agency_pays: bool
