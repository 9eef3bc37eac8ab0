"""Agencies that buy for purchasers under a mandate."""

from django.apps import AppConfig


class AgenciesConfig(AppConfig):
    """The room of mandates."""

    name = "goufu.rooms.agencies"
    label = "agencies"
