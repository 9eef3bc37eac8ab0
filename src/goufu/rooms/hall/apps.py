"""The hall in which bids are opened."""

from django.apps import AppConfig


class HallConfig(AppConfig):
    """The room of the opening hall."""

    name = "goufu.rooms.hall"
    label = "hall"
