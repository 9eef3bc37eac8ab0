"""Plans of the regions, and the way of further counties into the programme."""

from django.apps import AppConfig


class RolloutConfig(AppConfig):
    """The room of the roll-out."""

    name = "goufu.rooms.rollout"
    label = "rollout"
