"""A body's work is done."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.rooms.governance.kinds import CONFERENCE_OFFICE
from goufu.rooms.governance.models import Body


class DissolveBodyInput(ActInput):
    """Why."""

    reason: Annotated[LongText, Field(title="Reason")]


class DissolveBody(Act[Body, DissolveBodyInput]):
    """Dissolve a body."""

    states, leads_to = ("sitting",), "dissolved"
    by = CONFERENCE_OFFICE
    public = Publish("", "once")
    asks_nothing = "Its own document ends it; no article judges it."
    routine = False

    def effect(self, case: Body, given: DissolveBodyInput, moment: Moment, w: Writes) -> None:
        w.change(case, term_until=moment.day)
