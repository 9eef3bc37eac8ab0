"""The door: which outages of the platform were certified."""

from dataclasses import dataclass
from datetime import date, datetime

from goufu.base.civil import civil_date
from goufu.base.regions import chain
from goufu.rooms.availability.models import Outage

__all__ = ["OutageView", "outages_since"]


@dataclass(frozen=True)
class OutageView:
    """A certified outage: its reference, and the instants between which the platform could not be reached."""

    ref: str
    since: datetime
    until: datetime


def outages_since(day: date, region: str) -> list[OutageView]:
    """The outages certified for a division or one around it that ended on a civil day or later, oldest first."""
    found = Outage.objects.filter(region__in=[*chain(region)]).order_by("since")
    return [OutageView(each.ref, each.since, each.until) for each in found if civil_date(each.until) >= day]
