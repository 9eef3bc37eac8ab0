"""Finance confirms that the money is there."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Line
from goufu.core.writes import Writes
from goufu.law.questions.budget_arranged import BudgetArranged
from goufu.law.questions.ex_ante_assessment import ExAnteAssessment
from goufu.parties.authority import Authority
from goufu.rooms.budget.models import BudgetLine
from goufu.rooms.catalogue.interface import sheet_of


class ConfirmBudgetLineInput(ActInput):
    """The approval, and where the line stands in the budget."""

    approved: Annotated[bool, Field(title="The budget has been approved")]
    approval: Annotated[Line, Field(title="Number of the approval")]
    shown_as_purchase: Annotated[bool, Field(title="The department's budget shows it as purchase of services")] = True
    listed_as_procurement: Annotated[bool, Field(title="It stands in the year's procurement budget")] = True


class ConfirmBudgetLine(Act[BudgetLine, ConfirmBudgetLineInput]):
    """Confirm a budget line."""

    states, leads_to = ("drafted",), "confirmed"
    by = (Authority("finance.officer"), Authority("finance.head"))
    not_by_who = ("draft_budget_line",)
    public = Publish("budget")

    def relies_on(self, case: BudgetLine, given: ConfirmBudgetLineInput) -> tuple[str, ...]:
        sheet = sheet_of([case.purchase])
        return (sheet.ref,) if sheet else ()

    def asks(
        self, case: BudgetLine, given: ConfirmBudgetLineInput, moment: Moment
    ) -> Iterator[BudgetArranged | ExAnteAssessment]:
        sheet = sheet_of([case.purchase])
        yield BudgetArranged(
            amount=case.amount_fen,
            available=case.amount_fen,
            approved=given.approved,
            in_catalogue=sheet is not None and sheet.approved,
            shown_as_purchase=given.shown_as_purchase,
            listed_as_procurement=given.listed_as_procurement,
        )
        yield ExAnteAssessment(assessed=bool(case.ex_ante.strip()), targets_set=bool(case.targets))

    def effect(self, case: BudgetLine, given: ConfirmBudgetLineInput, moment: Moment, w: Writes) -> None:
        w.publish(
            purchase=case.purchase,
            year=case.year,
            code=case.code,
            title=case.title,
            fund_source=case.fund_source,
            amount_fen=case.amount_fen,
            targets=case.targets,
        )
        w.tell(case.purchaser, line=case.ref, code=case.code, approval=given.approval)
