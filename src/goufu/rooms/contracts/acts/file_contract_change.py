"""A copy of what changed goes to finance."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Line
from goufu.core.writes import Writes
from goufu.law.questions.contract_filing import ContractFiling
from goufu.parties.authority import Authority
from goufu.rooms.contracts.models import Contract
from goufu.rooms.contracts.refusals import TermsDoNotFit


class FileContractChangeInput(ActInput):
    """What finance wrote on the copy."""

    filing_number: Annotated[Line, Field(title="Filing number of finance")]


class FileContractChange(Act[Contract, FileContractChangeInput]):
    """File a change of the contract with finance."""

    states = ("filed", "terminated")
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("contract")
    stops = (ContractFiling,)
    asks_nothing = "The law sets a time for filing, which the clock keeps; it sets no other condition."
    routine, repeats = False, True

    def effect(self, case: Contract, given: FileContractChangeInput, moment: Moment, w: Writes) -> None:
        """State which change it is."""
        if not case.changes:
            raise TermsDoNotFit("The contract has not been changed.", cure="There is nothing to publish.")
        w.publish(award=case.award, contract_number=case.number, change=case.changes[-1]["number"])
