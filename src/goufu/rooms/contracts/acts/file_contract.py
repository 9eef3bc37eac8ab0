"""A copy goes to finance."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Line
from goufu.core.writes import Writes
from goufu.law.questions.contract_filing import ContractFiling
from goufu.parties.authority import Authority
from goufu.rooms.contracts.models import Contract


class FileContractInput(ActInput):
    """What finance wrote on the copy."""

    filing_number: Annotated[Line, Field(title="Filing number of finance")]


class FileContract(Act[Contract, FileContractInput]):
    """File a copy of the contract with finance."""

    states, leads_to = ("published",), "filed"
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("contract")
    stops = (ContractFiling,)
    asks_nothing = "The law sets a time for filing, which the clock keeps; it sets no other condition."

    def effect(self, case: Contract, given: FileContractInput, moment: Moment, w: Writes) -> None:
        """Keep the number under which finance has the copy."""
        w.change(case, filed_on=moment.day, filing_number=given.filing_number)
        w.publish(contract_number=case.number, award=case.award)
