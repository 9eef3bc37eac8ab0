"""Was the evaluator bought by law and paid from the budget?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class EvaluatorBought(Question):
    """Was the evaluator bought by law and paid from the budget?

    ``bought_by_law``: bought by a lawful method.
    ``fee_from_budget``: fee from the budget.
    ``result_decides_payment``: the result decides payment.
    ``contract_says_so``: the contract says so.
    """

    bought_by_law: bool
    fee_from_budget: bool
    result_decides_payment: bool = False
    contract_says_so: bool = False
