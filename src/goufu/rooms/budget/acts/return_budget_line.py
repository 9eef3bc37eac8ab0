"""Finance sends a line back."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.budget.models import BudgetLine


class ReturnBudgetLineInput(ActInput):
    """What is to be put right."""

    reason: Annotated[LongText, Field(title="Reason")]


class ReturnBudgetLine(Act[BudgetLine, ReturnBudgetLineInput]):
    """Return a budget line."""

    states, leads_to = ("drafted",), "returned"
    by = (Authority("finance.officer"), Authority("finance.head"))
    public = Publish("budget", "confirm_budget_line")
    asks_nothing = "No money is arranged; the purchaser may draft another line."
    routine = False

    def effect(self, case: BudgetLine, given: ReturnBudgetLineInput, moment: Moment, w: Writes) -> None:
        w.tell(case.purchaser, line=case.ref, code=case.code, reason=given.reason)
