"""An organ takes its seat on a body."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.exceptions import Taken
from goufu.core.fields import ActInput, CivilDate, Line, LongText, OrganCode
from goufu.core.writes import Writes
from goufu.rooms.governance.conference import members_on, organ_names
from goufu.rooms.governance.kinds import CONFERENCE_OFFICE
from goufu.rooms.governance.models import Body, Member


class SeatMemberInput(ActInput):
    """Who sits there, for what, and through whom it is reached."""

    organ: Annotated[OrganCode, Field(title="Member")]
    duty: Annotated[LongText, Field(title="Its duties on the body")]
    liaison: Annotated[Line, Field(title="Post of its liaison", description="The post, not the person.")]
    since: Annotated[CivilDate, Field(title="Seated since")]


class SeatMember(Act[Body, SeatMemberInput]):
    """Seat a member."""

    states = ("sitting",)
    by = CONFERENCE_OFFICE
    public = Publish("", "once")
    asks_nothing = "The founding document names the members; no article judges it."
    routine = False

    def effect(self, case: Body, given: SeatMemberInput, moment: Moment, w: Writes) -> None:
        if any(each.organ == given.organ for each in members_on(case.ref, moment.day)):
            raise Taken("{organ} sits on this body already.", field="organ", organ=given.organ)
        name_zh, name_en = organ_names(given.organ)
        w.add(
            Member(
                body=case,
                organ=given.organ,
                name_zh=name_zh,
                name_en=name_en,
                duty=given.duty,
                liaison=given.liaison,
                since=given.since,
            )
        )
        w.publish(member_zh=name_zh, member_en=name_en)
