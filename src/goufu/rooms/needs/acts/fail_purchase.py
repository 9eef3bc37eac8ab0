"""A purchase fails with its tender. It may be taken up again."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.fields import ActInput, LongText
from goufu.parties.authority import Authority
from goufu.rooms.needs.models import Purchase


class FailPurchaseInput(ActInput):
    """Why it failed."""

    reason: Annotated[LongText, Field(title="Reason", description="It is published.")]


class FailPurchase(Act[Purchase, FailPurchaseInput]):
    """Record that a purchase has failed."""

    states, leads_to = ("open",), "failed"
    by = Authority("purchaser.officer", within="purchaser")
    only_follows = ("fail_tender", "close_sole_publicity", "end_tender_by_decision")
    public = Publish("procurement")
    asks_nothing = "It follows from declaring the tender failed, which asks."
    routine = False
