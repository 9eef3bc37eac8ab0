"""The conference's decision on the findings is entered."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import NOT_PUBLIC, Act
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Line
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.institutions.models import Imbalance


class SettleImbalanceInput(ActInput):
    """The decision."""

    decision: Annotated[Line, Field(title="Decision of the joint conference", description="Reference or number.")]


class SettleImbalance(Act[Imbalance, SettleImbalanceInput]):
    """Enter the decision on money and posts."""

    states, leads_to = ("raised",), "settled"
    by = (Authority("finance.head"), Authority("staffing.head"))
    not_by_who = ("raise_to_conference",)
    public = NOT_PUBLIC
    asks_nothing = "The conference has decided; here its decision is kept."

    def effect(self, case: Imbalance, given: SettleImbalanceInput, moment: Moment, w: Writes) -> None:
        w.change(case, decision=given.decision)
        w.tell(case.department, decision=given.decision, year=case.year)
