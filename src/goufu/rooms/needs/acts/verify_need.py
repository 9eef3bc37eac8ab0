"""The township looks whether the need is there."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText, Private
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.needs.choices import people_shown
from goufu.rooms.needs.models import Need


class VerifyNeedInput(ActInput):
    """What was found on the spot."""

    finding: Annotated[LongText, Field(title="Finding", description="It is published: name no person.")]
    people: Annotated[int, Private, Field(title="Number of people found", strict=True, ge=1, le=10_000_000)]


class VerifyNeed(Act[Need, VerifyNeedInput]):
    """Verify a need."""

    states, leads_to = ("raised",), "verified"
    by = Authority("township.officer")
    not_by_who = ("raise_need",)
    public = Publish("need")
    asks_nothing = "No article says how a need is verified; that another hand does it is checked before."

    def effect(self, case: Need, given: VerifyNeedInput, moment: Moment, w: Writes) -> None:
        w.change(case, people=given.people)
        w.publish(**people_shown(given.people))
        w.tell(case.raised_by, need=case.ref, title=case.title, finding=given.finding)
