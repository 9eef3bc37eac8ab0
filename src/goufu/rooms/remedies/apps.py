"""Challenges to documents, process and result."""

from django.apps import AppConfig


class RemediesConfig(AppConfig):
    """The room of those who say that a purchase went wrong."""

    name = "goufu.rooms.remedies"
    label = "remedies"
