"""The prefecture says what it thinks of a county's application; the province decides."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.rollout.models import Candidacy


class GiveApplicationOpinionInput(ActInput):
    """Whether it is in favour, and why."""

    agrees: Annotated[bool, Field(title="The prefecture is in favour")]
    opinion: Annotated[LongText, Field(title="Opinion of the prefecture")]


class GiveApplicationOpinion(Act[Candidacy, GiveApplicationOpinionInput]):
    """Give an opinion on the application."""

    states, leads_to = ("applied",), "opined"
    by = Authority("prefecture.officer")
    not_by_who = ("apply_to_join",)
    public = Publish("", "decide_application")
    asks_nothing = "An opinion between authorities; no article measures it."

    def effect(self, case: Candidacy, given: GiveApplicationOpinionInput, moment: Moment, w: Writes) -> None:
        """Keep the opinion, for or against."""
        w.change(case, agrees=given.agrees, opinion=given.opinion)
        w.tell(case.organ, title=case.title, opinion=given.opinion)
