"""Disclosure to everybody."""

from django.apps import AppConfig


class DisclosureConfig(AppConfig):
    """The last room: it may read everybody, nobody reads it."""

    name = "goufu.rooms.disclosure"
    label = "disclosure"
