"""What later rooms may ask of incentives."""

from dataclasses import dataclass
from datetime import date

from goufu.rooms.incentives.models import CreditEvent


@dataclass(frozen=True)
class CreditEventView:
    """An event in a provider's credit record."""

    ref: str
    thread: str
    provider_uscc: str
    grade: str
    score: int
    record: str
    support: tuple[str, ...]
    entered_on: date


def credit_event_of_thread(thread: str) -> CreditEventView | None:
    """The credit event that a purchase led to, or None."""
    found = CreditEvent.objects.filter(thread=thread).first()
    if found is None:
        return None
    return CreditEventView(
        found.ref,
        found.thread,
        found.provider_uscc,
        found.grade,
        found.score,
        found.record,
        tuple(found.support),
        found.entered_on,
    )
