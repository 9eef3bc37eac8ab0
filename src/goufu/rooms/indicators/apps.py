"""The programme's indicators and their targets."""

from django.apps import AppConfig


class IndicatorsConfig(AppConfig):
    """The room of the programme's indicators."""

    name = "goufu.rooms.indicators"
    label = "indicators"
