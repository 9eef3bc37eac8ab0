"""A county writes down what it has learned: every figure from the records is computed on the spot."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.experience.cards import CardGiven, columns_of
from goufu.rooms.experience.models import Experience


class DraftExperienceInput(CardGiven):
    """The card."""

    synthetic: Annotated[bool, Field(title="It is made up, for a demonstration")] = False


class DraftExperience(Act[Experience, DraftExperienceInput]):
    """Write an experience card."""

    opens = True
    repeats = True
    by = Authority("civil.officer", within="county")
    public = Publish("", "publish_experience")
    routine = False
    asks_nothing = "It tells what was done; the law was asked when it was done."

    def effect(self, case: Experience, given: DraftExperienceInput, moment: Moment, w: Writes) -> None:
        """Compute the figures and keep the card."""
        w.change(case, **columns_of(given, case.region, moment.day))
        w.publish(figures=case.figures)
