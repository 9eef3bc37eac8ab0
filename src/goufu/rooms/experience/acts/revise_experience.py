"""The county writes the card anew: its figures are computed again."""

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.experience.cards import CardGiven, columns_of
from goufu.rooms.experience.models import Experience


class ReviseExperienceInput(CardGiven):
    """The card as it shall stand."""


class ReviseExperience(Act[Experience, ReviseExperienceInput]):
    """Write the card anew."""

    states, leads_to = ("returned",), "drafted"
    repeats = True
    by = Authority("civil.officer", within="county")
    public = Publish("", "publish_experience")
    asks_nothing = "It tells what was done; the law was asked when it was done."

    def effect(self, case: Experience, given: ReviseExperienceInput, moment: Moment, w: Writes) -> None:
        """Replace what the card says."""
        w.change(case, **columns_of(given, case.region, moment.day))
        w.publish(figures=case.figures)
