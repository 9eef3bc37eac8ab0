"""A need is declined, and whoever raised it is told why."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.needs.models import Need


class DeclineNeedInput(ActInput):
    """Why it is not taken up."""

    reason: Annotated[LongText, Field(title="Reason", description="It is published: name no person.")]


class DeclineNeed(Act[Need, DeclineNeedInput]):
    """Decline a need."""

    states, leads_to = ("raised", "verified", "prioritised"), "declined"
    by = (Authority("township.officer"), Authority("civil.officer"))
    not_by_who = ("raise_need",)
    public = Publish("need")
    asks_nothing = "No article obliges to meet a need; the reason is given and published."
    routine = False

    def effect(self, case: Need, given: DeclineNeedInput, moment: Moment, w: Writes) -> None:
        w.change(case, reason=given.reason)
        w.tell(case.raised_by, need=case.ref, title=case.title, reason=given.reason)
