"""Finance or the staffing office sends a plan back."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.institutions.models import ServiceItem


class ReturnConversionPlanInput(ActInput):
    """What is to be put right."""

    reason: Annotated[LongText, Field(title="Reason")]


class ReturnConversionPlan(Act[ServiceItem, ReturnConversionPlanInput]):
    """Return a conversion plan."""

    states, leads_to = ("planned",), "suitable"
    by = (Authority("finance.head"), Authority("staffing.head"))
    public = Publish("", "once")
    asks_nothing = "Nothing moves; the department may plan again."
    routine = False

    def effect(self, case: ServiceItem, given: ReturnConversionPlanInput, moment: Moment, w: Writes) -> None:
        w.change(case, reason=given.reason)
        w.tell(case.department, title=case.title, reason=given.reason)
