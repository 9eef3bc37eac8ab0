"""Policy documents and the figures they put in force."""

from django.apps import AppConfig


class GovernanceConfig(AppConfig):
    """The room of bodies and their documents."""

    name = "goufu.rooms.governance"
    label = "governance"
