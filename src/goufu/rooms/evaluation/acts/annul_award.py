"""A challenge or complaint was upheld and the result cannot stand."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.models import Award
from goufu.rooms.evaluation.parts import organs_of, winners_of


class AnnulAwardInput(ActInput):
    """Why."""

    reason: Annotated[LongText, Field(title="Reason")]


class AnnulAward(Act[Award, AnnulAwardInput]):
    """Annul the award."""

    states, leads_to = ("named", "published"), "annulled"
    by = Authority("purchaser.officer", within="purchaser")
    only_follows = ("answer_challenge", "decide_complaint")
    public = Publish("procurement")
    asks_nothing = "The law is asked when the challenge is answered or the complaint decided."
    routine = False

    def effect(self, case: Award, given: AnnulAwardInput, moment: Moment, w: Writes) -> None:
        w.publish(tender=case.tender)
        if case.state == "named":
            return  # who would have won was never published, and its letter never went out
        w.publish(winner=case.winner_uscc, winner_zh=case.winner_zh, winner_en=case.winner_en)
        for organ in organs_of(winners_of(case)):
            w.tell(organ, award=case.ref, tender=case.tender, title=case.title, reason=given.reason)
