"""From the purchase intention to the fixed requirement."""

from django.apps import AppConfig


class RequirementsConfig(AppConfig):
    """The room of intention and requirement."""

    name = "goufu.rooms.requirements"
    label = "requirements"
