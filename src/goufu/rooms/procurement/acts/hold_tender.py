"""Finance suspends a tender for a complaint, or lets it go on."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CivilDate, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.procurement.models import Tender


class HoldTenderInput(ActInput):
    """Until when, and why; without a day the tender goes on."""

    until: Annotated[CivilDate | None, Field(title="Suspended until")] = None
    reason: Annotated[LongText, Field(title="Reason", description="It is published.")]


class HoldTender(Act[Tender, HoldTenderInput]):
    """Suspend the tender, or let it go on."""

    any_state = True
    by = Authority("finance.head")
    only_follows = ("suspend_procurement", "resume_procurement", "decide_complaint", "withdraw_complaint")
    public = Publish("procurement")
    asks_nothing = "The law is asked when finance suspends the procurement for a complaint."
    routine = False

    def effect(self, case: Tender, given: HoldTenderInput, moment: Moment, w: Writes) -> None:
        w.change(case, suspended_until=given.until)
        w.publish(title=case.title, purchase=case.purchase)
