"""The conference's decision on the findings is entered."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import NOT_PUBLIC, Act
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef
from goufu.core.writes import Writes
from goufu.law.questions.decision_stands import DecisionStands
from goufu.parties.authority import Authority
from goufu.rooms.governance.interface import decision_question
from goufu.rooms.institutions.models import Imbalance


class SettleImbalanceInput(ActInput):
    """The decision."""

    decision: Annotated[
        CaseRef, Field(title="Decision of the conference", description="Topic that was agreed to in signed minutes.")
    ]


class SettleImbalance(Act[Imbalance, SettleImbalanceInput]):
    """Enter the decision on money and posts."""

    states, leads_to = ("raised",), "settled"
    by = (Authority("finance.head"), Authority("staffing.head"))
    not_by_who = ("raise_to_conference",)
    public = NOT_PUBLIC

    def asks(self, case: Imbalance, given: SettleImbalanceInput, moment: Moment) -> Iterator[DecisionStands]:
        yield decision_question(given.decision, case.region, case.title, case=case.ref)

    def effect(self, case: Imbalance, given: SettleImbalanceInput, moment: Moment, w: Writes) -> None:
        w.change(case, decision=given.decision)
        w.tell(case.department, decision=given.decision, year=case.year)
