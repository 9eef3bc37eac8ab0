"""Does the result notice hold what it must?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class ResultNoticeHolds(Question):
    """Does the result notice hold what it must?

    ``buyer_and_agency``: names, addresses, contacts.
    ``project``: project name and number.
    ``winner``: winner's name, address and amount.
    ``main_object``: main object, quantity, unit price, service requirement.
    ``experts``: names of the experts.
    ``winner_score``: winner's total score (or price after deduction).
    """

    buyer_and_agency: bool
    project: bool
    winner: bool
    main_object: bool
    experts: bool
    winner_score: bool
