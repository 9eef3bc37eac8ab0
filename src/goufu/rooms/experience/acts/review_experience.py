"""The prefecture looks at a card and hands it up."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.experience.models import Experience


class ReviewExperienceInput(ActInput):
    """What the prefecture has to say."""

    opinion: Annotated[LongText, Field(title="Opinion")]


class ReviewExperience(Act[Experience, ReviewExperienceInput]):
    """Review the card and hand it up."""

    states, leads_to = ("drafted",), "reviewed"
    by = Authority("prefecture.officer")
    not_by_who = ("draft_experience", "revise_experience")
    public = Publish("", "publish_experience")
    asks_nothing = "An opinion between authorities of the programme; no article measures it."

    def effect(self, case: Experience, given: ReviewExperienceInput, moment: Moment, w: Writes) -> None:
        """Keep the opinion."""
        w.change(case, opinion=given.opinion)
