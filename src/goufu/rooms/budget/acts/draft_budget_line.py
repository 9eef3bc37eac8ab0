"""The purchaser asks for the money."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, Fen, Group, Line
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.budget.choices import FundSource
from goufu.rooms.budget.models import BudgetLine


class TargetGiven(Group):
    """One target of the assessment to come."""

    title: Annotated[Line, Field(title="Target")]
    value: Annotated[int, Field(title="Value", strict=True, ge=0)]
    unit: Annotated[Line, Field(title="Unit")]


class DraftBudgetLineInput(ActInput):
    """How much, for what, from where, and what it is to bring about."""

    purchase: Annotated[CaseRef, Field(title="Purchase")]
    year: Annotated[int, Field(title="Budget year", strict=True, ge=2000, le=2100)]
    code: Annotated[Line, Field(title="Number of the line")]
    title: Annotated[Line, Field(title="Name of the line")]
    fund_source: Annotated[FundSource, Field(title="Source of the money")]
    amount_fen: Annotated[Fen, Field(title="Amount", gt=0)]
    targets: Annotated[list[TargetGiven], Field(title="Targets of the assessment", max_length=40)] = []
    ex_ante: Annotated[
        str, Field(title="Assessment before buying", description="Method, estimate and conclusion.", max_length=20_000)
    ] = ""


class DraftBudgetLine(Act[BudgetLine, DraftBudgetLineInput]):
    """Draft a budget line."""

    opens = True
    repeats = True
    parent = ("purchase", ("open",))
    awaits = ("approve_eligibility_sheet",)
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("budget", "confirm_budget_line")
    asks_nothing = "The money is judged when finance confirms the line."

    def under(self, given: DraftBudgetLineInput) -> str:
        return given.purchase

    def effect(self, case: BudgetLine, given: DraftBudgetLineInput, moment: Moment, w: Writes) -> None:
        w.change(
            case,
            title=given.title,
            purchase=given.purchase,
            year=given.year,
            code=given.code,
            fund_source=given.fund_source.value,
            amount_fen=given.amount_fen,
            targets=[each.model_dump() for each in given.targets],
            ex_ante=given.ex_ante,
        )
