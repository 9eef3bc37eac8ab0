"""The last payment completes the contract."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Fen
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.contracts.models import Contract


class CompleteContractInput(ActInput):
    """What was paid in all."""

    paid_fen: Annotated[Fen, Field(title="Paid in all")]


class CompleteContract(Act[Contract, CompleteContractInput]):
    """Complete the contract."""

    states, leads_to = ("signed", "published", "filed"), "completed"
    by = Authority("finance.officer")
    only_follows = ("pay_milestone",)
    public = Publish("contract")
    asks_nothing = "It follows from the last payment, which was asked about."

    def effect(self, case: Contract, given: CompleteContractInput, moment: Moment, w: Writes) -> None:
        """State the end."""
        w.publish(award=case.award, amount_fen=case.amount_fen, ended_on=moment.day)
