"""A purchase ends with its file in the archive."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.fields import ActInput, CaseRef
from goufu.parties.authority import Authority
from goufu.rooms.needs.models import Purchase


class ClosePurchaseInput(ActInput):
    """Where its file is kept."""

    archive: Annotated[CaseRef, Field(title="Archived file")]


class ClosePurchase(Act[Purchase, ClosePurchaseInput]):
    """Close a purchase."""

    states, leads_to = ("open",), "closed"
    by = Authority("purchaser.officer", within="purchaser")
    only_follows = ("archive_purchase",)
    public = Publish("assessment")
    asks_nothing = "It follows from archiving the file, which asks."
