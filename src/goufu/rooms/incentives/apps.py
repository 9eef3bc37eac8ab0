"""The room of incentives: what follows for the provider from a published result."""

from django.apps import AppConfig


class IncentivesConfig(AppConfig):
    """Credit entries and lawful support."""

    name = "goufu.rooms.incentives"
    label = "incentives"
