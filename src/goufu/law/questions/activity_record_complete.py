"""Does the record of the purchase hold its seven items?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class ActivityRecordComplete(Question):
    """Does the record of the purchase hold its seven items?

    ``project``: category and name.
    ``budget_and_price``: budget, composition of funds, contract price.
    ``method_and_reason``: method and reason.
    ``supplier_choice``: conditions and reasons for choosing suppliers.
    ``evaluation``: evaluation standard and reason of the award.
    ``reason_if_void``: reason of a void tender, where void.
    ``method_records``: records of a method other than open tender.
    """

    project: bool
    budget_and_price: bool
    method_and_reason: bool
    supplier_choice: bool
    evaluation: bool
    reason_if_void: bool = True
    method_records: bool = True
