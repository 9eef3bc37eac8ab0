"""Prefecture or province sends a card back."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import NOT_PUBLIC, Act
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.experience.models import Experience


class ReturnExperienceInput(ActInput):
    """What is missing."""

    reason: Annotated[LongText, Field(title="What is missing")]


class ReturnExperience(Act[Experience, ReturnExperienceInput]):
    """Return the card for correction."""

    states, leads_to = ("drafted", "reviewed", "selected"), "returned"
    by = (Authority("prefecture.officer"), Authority("province.officer"))
    public = NOT_PUBLIC
    repeats = True
    routine = False
    asks_nothing = "A review within the programme; no article measures it."

    def effect(self, case: Experience, given: ReturnExperienceInput, moment: Moment, w: Writes) -> None:
        """Tell the county why."""
        w.change(case, reason=given.reason)
        w.tell(case.county, title=case.title, reason=given.reason)
