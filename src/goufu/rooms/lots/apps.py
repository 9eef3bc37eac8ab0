"""Purchases that are divided into lots."""

from django.apps import AppConfig


class LotsConfig(AppConfig):
    """The room of lottings."""

    name = "goufu.rooms.lots"
    label = "lots"
