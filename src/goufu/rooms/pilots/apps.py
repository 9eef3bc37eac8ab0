"""The regions designated to pilot the purchase of services from social organizations."""

from django.apps import AppConfig


class PilotsConfig(AppConfig):
    """The room of the pilot programme."""

    name = "goufu.rooms.pilots"
    label = "pilots"
