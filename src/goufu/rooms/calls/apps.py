"""Calls for projects (公益创投)."""

from django.apps import AppConfig


class CallsConfig(AppConfig):
    """The room of many small projects out of one sum."""

    name = "goufu.rooms.calls"
    label = "calls"
