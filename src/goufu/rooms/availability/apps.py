"""Whether the platform could be reached."""

from django.apps import AppConfig


class AvailabilityConfig(AppConfig):
    """The room of outages and their certificates."""

    name = "goufu.rooms.availability"
    label = "availability"
