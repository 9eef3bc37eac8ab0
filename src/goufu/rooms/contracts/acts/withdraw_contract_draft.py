"""A draft that is wrong, or whose award has fallen, is taken back before both have signed."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.contracts.models import Contract


class WithdrawContractDraftInput(ActInput):
    """Why it is taken back."""

    reason: Annotated[LongText, Field(title="Reason")]


class WithdrawContractDraft(Act[Contract, WithdrawContractDraftInput]):
    """Withdraw the draft of the contract."""

    states, leads_to = ("drafted", "signed_by_provider"), "withdrawn"
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("contract", "publish_contract")
    asks_nothing = "Nobody is bound yet; a contract that both have signed is changed or ended by other rules."
    routine = False

    def effect(self, case: Contract, given: WithdrawContractDraftInput, moment: Moment, w: Writes) -> None:
        """Tell the provider."""
        w.tell(case.provider, number=case.number, title=case.title, reason=given.reason)
