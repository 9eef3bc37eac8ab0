"""The department states what an item delivered in a year."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.institutions.choices import Deliverable, Work
from goufu.rooms.institutions.models import Delivery, ServiceItem
from goufu.rooms.institutions.refusals import DoesNotAddUp


class StateDeliveryInput(ActInput):
    """Quantity, quality, and each work where works are delivered."""

    year: Annotated[int, Field(title="Year", strict=True, ge=2000, le=2100)]
    quantity: Annotated[int, Field(title="Quantity of a year", strict=True, ge=0, le=100_000_000)]
    quality: Annotated[int, Field(title="Quality score in hundredths", strict=True, ge=0, le=10_000)]
    works: Annotated[list[Work], Field(title="Works delivered", max_length=500)] = []


class StateDelivery(Act[ServiceItem, StateDeliveryInput]):
    """State what an item delivered."""

    any_state = True
    repeats = True
    routine = False
    by = Authority("purchaser.officer", within="department")
    public = Publish("", "once")
    asks_nothing = "What was delivered is judged when it is accepted under the contract; here it is counted."

    def effect(self, case: ServiceItem, given: StateDeliveryInput, moment: Moment, w: Writes) -> None:
        if given.works and case.deliverable != Deliverable.WORKS:
            raise DoesNotAddUp(
                "This item delivers services to persons, no works.", field="works", cure="Leave works out."
            )
        row = Delivery.objects.filter(item=case, year=given.year).first()
        row = row or w.add(Delivery(item=case, year=given.year, quantity=0, quality=0))
        w.change(
            row, quantity=given.quantity, quality=given.quality, works=[each.model_dump() for each in given.works]
        )  # fmt: skip
