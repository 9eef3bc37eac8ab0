"""Needs raised for residents, and the purchases opened for them."""

from django.apps import AppConfig


class NeedsConfig(AppConfig):
    """The room where every purchase begins."""

    name = "goufu.rooms.needs"
    label = "needs"
