"""The province puts a selected card into the public library."""

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import NoInput
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.experience.models import Experience


class PublishExperienceInput(NoInput):
    """Nothing to fill in: the card stands as it was selected."""


class PublishExperience(Act[Experience, PublishExperienceInput]):
    """Publish the card in the library."""

    states, leads_to = ("selected",), "published"
    by = Authority("province.officer")
    not_by_who = ("draft_experience", "revise_experience")
    public = Publish("", "once")
    asks_nothing = "It makes public what was reviewed and selected."

    def effect(self, case: Experience, given: PublishExperienceInput, moment: Moment, w: Writes) -> None:
        """Date it and tell the county."""
        w.change(case, published_on=moment.day)
        w.publish(title=case.title, cost_fen=case.cost_fen)
        w.tell(case.county, title=case.title)
