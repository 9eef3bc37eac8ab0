"""A purchase takes up a need. It follows from opening the purchase."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.needs.models import Need


class AdoptNeedInput(ActInput):
    """Which purchase takes it up."""

    purchase: Annotated[CaseRef, Field(title="Purchase")]


class AdoptNeed(Act[Need, AdoptNeedInput]):
    """Adopt a need into a purchase."""

    states, leads_to = ("prioritised",), "adopted"
    by = Authority("purchaser.officer")
    only_follows = ("open_purchase",)
    public = Publish("need")
    asks_nothing = "It follows from opening the purchase, which asks."

    def effect(self, case: Need, given: AdoptNeedInput, moment: Moment, w: Writes) -> None:
        w.change(case, purchase=given.purchase)
        w.tell(case.raised_by, need=case.ref, title=case.title, purchase=given.purchase)
