"""A contract ends before its time: never at will, always with its reason in public."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, FileRef, Line, LongText, Titled
from goufu.core.writes import Writes
from goufu.law.questions.contract_change import ContractChange
from goufu.law.questions.contract_change_publication import ContractChangePublication
from goufu.law.questions.contract_filing import ContractFiling
from goufu.parties.authority import Authority
from goufu.rooms.contracts.life import clocks_of_a_change, write_down
from goufu.rooms.contracts.models import Contract


class TerminationReason(Titled):
    """Why a contract ends before its time."""

    PUBLIC_INTEREST = "public_interest", "Going on would harm state or public interest"
    AWARD_FELL = "award_fell", "The award was found unlawful"
    AGREED = "agreed", "Agreed as the contract provides"
    BREACH = "breach", "The provider broke the contract so that its aim is missed"
    NOT_WANTED = "not_wanted", "The service is no longer wanted"


_HARM = frozenset({TerminationReason.PUBLIC_INTEREST, TerminationReason.AWARD_FELL})
_BY_CONTRACT = frozenset({TerminationReason.AGREED, TerminationReason.BREACH})


class TerminateContractInput(ActInput):
    """The reason, what was delivered, and how it is settled."""

    number: Annotated[Line, Field(title="Number of the notice")]
    reason_code: Annotated[TerminationReason, Field(title="Reason")]
    facts: Annotated[LongText, Field(title="What happened", description="It is published.")]
    settlement: Annotated[LongText, Field(title="How what was delivered is settled")]
    handover: Annotated[LongText, Field(title="How the people served are cared for from then on")]
    text: Annotated[FileRef, Field(title="Text for the public", description="State and trade secrets taken out.")]


class TerminateContract(Act[Contract, TerminateContractInput]):
    """End the contract before its time."""

    states, leads_to = ("signed", "published", "filed"), "terminated"
    by = Authority("purchaser.head", within="purchaser")
    public = Publish("contract")
    routine = False

    def asks(self, case: Contract, given: TerminateContractInput, moment: Moment) -> Iterator[ContractChange]:
        yield ContractChange(
            public_interest_harmed=given.reason_code in _HARM, agreed=given.reason_code in _BY_CONTRACT
        )

    def effect(self, case: Contract, given: TerminateContractInput, moment: Moment, w: Writes) -> None:
        """Keep reason and day."""
        write_down(case, "termination", given.number, given.text, moment, w)
        w.change(case, terminated_on=moment.day, termination=given.reason_code.value)

    def starts(
        self, case: Contract, given: TerminateContractInput, moment: Moment
    ) -> Iterator[ContractChangePublication | ContractFiling]:
        yield from clocks_of_a_change(moment)
