"""The conference office takes a report as sufficient."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.rooms.governance.kinds import CONFERENCE_OFFICE
from goufu.rooms.governance.models import FollowUp


class CloseTaskInput(ActInput):
    """What was found."""

    finding: Annotated[LongText, Field(title="Finding")]


class CloseTask(Act[FollowUp, CloseTaskInput]):
    """Close a task."""

    states, leads_to = ("reported",), "closed"
    by = CONFERENCE_OFFICE
    not_by_who = ("report_on_task",)
    public = Publish("", "once")
    asks_nothing = "The conference's own finding; no article judges it."

    def effect(self, case: FollowUp, given: CloseTaskInput, moment: Moment, w: Writes) -> None:
        w.change(case, closed_on=moment.day, reason=given.finding)
        w.publish(title=case.title, decided=case.decided)
