"""A complaint was upheld and nothing of the procedure can stand: it ends, and the purchase may be taken up again."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.procurement.interface import responses
from goufu.rooms.procurement.models import Tender


class EndTenderByDecisionInput(ActInput):
    """Why."""

    reason: Annotated[LongText, Field(title="Reason", description="It is published.")]


class EndTenderByDecision(Act[Tender, EndTenderByDecisionInput]):
    """End the tender as finance decided."""

    states = ("publicised", "tendering", "inviting", "opened", "asked", "reviewing", "complete")
    leads_to = "failed"
    by = Authority("finance.head")
    only_follows = ("decide_complaint",)
    public = Publish("procurement")
    asks_nothing = "The law is asked when the complaint is decided."
    routine = False

    def effect(self, case: Tender, given: EndTenderByDecisionInput, moment: Moment, w: Writes) -> None:
        w.change(case, reason=given.reason)
        w.publish(title=case.title, purchase=case.purchase)
        for organ in {response.organ for response in responses(case.ref)} | {case.purchaser}:
            w.tell(organ, tender=case.ref, title=case.title, reason=given.reason)
        w.follow("fail_purchase", case=case.purchase, reason=given.reason)
