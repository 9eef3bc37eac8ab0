"""What later rooms may ask of deliveries."""

from dataclasses import dataclass
from datetime import date

from goufu.rooms.delivery.counts import SMALLEST_CELL, Shown, shown_cells, shown_count
from goufu.rooms.delivery.models import Delivery
from goufu.rooms.delivery.states import EARNED


@dataclass(frozen=True)
class DeliveryView:
    """A delivery in numbers. Money in fen, hours whole."""

    ref: str
    thread: str
    state: str
    title: str
    contract: str
    award: str
    purchaser: str
    provider: str
    provider_uscc: str
    provider_zh: str
    provider_en: str
    amount_fen: int
    paid_fen: int
    milestones: int
    accepted: int
    on_time: int
    """Accepted milestones that were reported by the day the contract set."""
    people: int
    """Sum over the service records; one person may count in several."""
    sessions: int
    opinions: int
    started_on: date


def delivery_view(ref: str) -> DeliveryView | None:
    """The delivery of that reference, or None."""
    found = Delivery.objects.filter(ref=ref).first()
    return _view(found) if found else None


def delivery_of_thread(thread: str) -> DeliveryView | None:
    """The delivery of a purchase, or None."""
    found = Delivery.objects.filter(thread=thread).first()
    return _view(found) if found else None


def _view(delivery: Delivery) -> DeliveryView:
    counted = {"milestones", "accepted", "on_time", "people", "sessions", "opinions"}
    plain = {name: getattr(delivery, name) for name in DeliveryView.__dataclass_fields__ if name not in counted}
    milestones = [each for each in delivery.milestones.all() if each.place]
    accepted = [each for each in milestones if each.state in EARNED]
    records = list(delivery.records.all())
    return DeliveryView(
        **plain,
        milestones=len(milestones),
        accepted=len(accepted),
        on_time=sum(each.reported_on is not None and each.reported_on <= each.due for each in accepted),
        people=sum(each.people for each in records),
        sessions=sum(each.sessions for each in records),
        opinions=sum(each.heard for each in delivery.opinions.all()),
    )


__all__ = [
    "SMALLEST_CELL", "DeliveryView", "Shown", "delivery_of_thread", "delivery_view", "shown_cells", "shown_count",
]  # fmt: skip
