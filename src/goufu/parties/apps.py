"""Regions, organs, offices and the people who hold them."""

from django.apps import AppConfig


class PartiesConfig(AppConfig):
    """Who may act, where, and since when."""

    name = "goufu.parties"
    label = "parties"
