"""What can be known before one buys."""

from django.apps import AppConfig


class ForesightConfig(AppConfig):
    """The room that looks ahead: methods, closings, latest days."""

    name = "goufu.rooms.foresight"
    label = "foresight"
