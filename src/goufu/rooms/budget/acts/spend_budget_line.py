"""A payment spends committed money. It follows from the payment."""

from typing import Annotated

from pydantic import Field

from goufu.base.money import money_text
from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.exceptions import BadInput
from goufu.core.fields import ActInput, Fen, Line
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.budget.models import BudgetLine


class SpendBudgetLineInput(ActInput):
    """The payment and its amount."""

    payment: Annotated[Line, Field(title="Payment")]
    amount_fen: Annotated[Fen, Field(title="Amount", gt=0)]


class SpendBudgetLine(Act[BudgetLine, SpendBudgetLineInput]):
    """Spend money of a budget line."""

    states, leads_to = ("committed",), ("committed", "closed")
    by = (Authority("finance.officer"), Authority("finance.head"))
    only_follows = ("pay_milestone",)
    public = Publish("budget")
    asks_nothing = "Payment asks whether the contract allows it; here it only counts, and never below zero."

    def effect(self, case: BudgetLine, given: SpendBudgetLineInput, moment: Moment, w: Writes) -> None:
        left = case.committed_fen - case.spent_fen
        if given.amount_fen > left:
            raise BadInput(
                "The line {line} has {left} left that a contract has committed; {amount} is more.",
                field="amount_fen",
                line=case.ref,
                left=money_text(left, "en"),
                amount=money_text(given.amount_fen, "en"),
                cure="Pay at most what is left, or commit more by a contract.",
            )
        spent = case.spent_fen + given.amount_fen
        w.change(case, spent_fen=spent, state="closed" if spent == case.committed_fen else "committed")
        w.publish(spent_fen=spent, committed_fen=case.committed_fen)
