"""A contract commits money of a line. It follows from the purchaser's signature."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, Fen
from goufu.core.writes import Writes
from goufu.law.questions.budget_arranged import BudgetArranged
from goufu.parties.authority import Authority
from goufu.rooms.budget.models import BudgetLine


class CommitBudgetLineInput(ActInput):
    """The contract and its amount."""

    contract: Annotated[CaseRef, Field(title="Contract")]
    amount_fen: Annotated[Fen, Field(title="Amount", gt=0)]


class CommitBudgetLine(Act[BudgetLine, CommitBudgetLineInput]):
    """Commit money of a budget line."""

    states, leads_to = ("confirmed", "committed"), "committed"
    by = Authority("purchaser.head", within="purchaser")
    only_follows = ("sign_contract_as_purchaser", "supplement_contract", "record_running_contract")
    public = Publish("budget")

    def asks(self, case: BudgetLine, given: CommitBudgetLineInput, moment: Moment) -> Iterator[BudgetArranged]:
        yield BudgetArranged(amount=given.amount_fen, available=case.amount_fen - case.committed_fen, approved=True)

    def effect(self, case: BudgetLine, given: CommitBudgetLineInput, moment: Moment, w: Writes) -> None:
        w.change(case, committed_fen=case.committed_fen + given.amount_fen)
        w.publish(committed_fen=case.committed_fen, budget_fen=case.amount_fen)
