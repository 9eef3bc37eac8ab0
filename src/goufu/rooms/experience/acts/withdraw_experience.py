"""A card is taken back: it proved wrong, or the county gives it up."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.experience.models import Experience


class WithdrawExperienceInput(ActInput):
    """Why."""

    reason: Annotated[LongText, Field(title="Reason")]


class WithdrawExperience(Act[Experience, WithdrawExperienceInput]):
    """Withdraw the card."""

    states, leads_to = ("drafted", "reviewed", "selected", "published", "returned"), "withdrawn"
    by = (Authority("civil.officer", within="county"), Authority("province.officer"))
    public = Publish("", "once")
    routine = False
    asks_nothing = "It takes back a recommendation; nothing lawful rests on it."

    def effect(self, case: Experience, given: WithdrawExperienceInput, moment: Moment, w: Writes) -> None:
        """Keep the reason; the record keeps the card."""
        w.change(case, reason=given.reason)
