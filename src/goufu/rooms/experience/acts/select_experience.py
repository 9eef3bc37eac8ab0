"""The province selects a card for the library."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.experience.models import Experience


class SelectExperienceInput(ActInput):
    """Why this one."""

    reason: Annotated[LongText, Field(title="Reason")]


class SelectExperience(Act[Experience, SelectExperienceInput]):
    """Select the card for the library."""

    states, leads_to = ("reviewed",), "selected"
    by = Authority("province.officer")
    not_by_who = ("draft_experience", "revise_experience", "review_experience")
    public = Publish("", "publish_experience")
    asks_nothing = "The province chooses what it recommends; no article measures it."

    def effect(self, case: Experience, given: SelectExperienceInput, moment: Moment, w: Writes) -> None:
        """Keep the reason."""
        w.change(case, reason=given.reason)
