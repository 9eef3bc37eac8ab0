"""Drafting of the documents of a tender."""

from django.apps import AppConfig


class DraftingConfig(AppConfig):
    """The room where the documents of a tender are drafted and read."""

    name = "goufu.rooms.drafting"
    label = "drafting"
