"""The purchaser's head sends the sheet back."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.catalogue.models import Eligibility


class RejectEligibilitySheetInput(ActInput):
    """What is wrong with it."""

    reason: Annotated[LongText, Field(title="Reason")]


class RejectEligibilitySheet(Act[Eligibility, RejectEligibilitySheetInput]):
    """Reject the eligibility sheet."""

    states, leads_to = ("drafted",), "rejected"
    by = Authority("purchaser.head", within="purchaser")
    public = Publish("catalogue")
    asks_nothing = "Nothing is bought on a rejected sheet; a new one may be drafted."
    routine = False

    def effect(self, case: Eligibility, given: RejectEligibilitySheetInput, moment: Moment, w: Writes) -> None:
        w.change(case, reason=given.reason)
        w.publish(purchase=case.purchase)
        w.tell(case.purchaser, sheet=case.ref, reason=given.reason)
