"""Are there enough suppliers to go on?"""

from dataclasses import dataclass

from goufu.law.kinds import CompetitionStage
from goufu.law.question import Question


@dataclass(frozen=True)
class EnoughSuppliers(Question):
    """Are there enough suppliers to go on?

    ``count``: suppliers with effective responses.
    ``stage``: responses, last quotes or candidates.
    ``purchase_of_services``: a government purchase of services.
    ``finance_approved_two``: finance approved to go on with two.
    """

    count: int
    stage: CompetitionStage
    purchase_of_services: bool = True
    finance_approved_two: bool = False
