"""An admitted provider leaves an open framework; contracts that stand are performed to their end."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.models import FrameworkApplication


class LeaveFrameworkInput(ActInput):
    """Why."""

    reason: Annotated[LongText, Field(title="Reason")]


class LeaveFramework(Act[FrameworkApplication, LeaveFrameworkInput]):
    """Leave the framework."""

    states, leads_to = ("admitted",), "left"
    by = Authority("provider.head", within="applicant")
    public = Publish("procurement")
    routine = False
    asks_nothing = "Whoever is in an open framework may leave it; contracts that stand bind on."

    def effect(self, case: FrameworkApplication, given: LeaveFrameworkInput, moment: Moment, w: Writes) -> None:
        w.publish(name_zh=case.name_zh, name_en=case.name_en, uscc=case.uscc)
        w.tell(case.purchaser, title=case.title, name_zh=case.name_zh, reason=given.reason)
