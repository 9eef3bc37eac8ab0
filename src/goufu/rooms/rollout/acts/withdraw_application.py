"""A county withdraws before the province has decided."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.rollout.models import Candidacy


class WithdrawApplicationInput(ActInput):
    """Why."""

    withdrawal: Annotated[LongText, Field(title="Why the county withdraws")]


class WithdrawApplication(Act[Candidacy, WithdrawApplicationInput]):
    """Withdraw the application."""

    states, leads_to = ("studying", "applied", "opined", "returned", "accepted"), "withdrawn"
    by = Authority("civil.officer")
    public = Publish("", "never")
    routine = False
    asks_nothing = "Counties take part on their own initiative."

    def effect(self, case: Candidacy, given: WithdrawApplicationInput, moment: Moment, w: Writes) -> None:
        """Nothing is left to decide."""
