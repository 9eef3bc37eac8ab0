"""The file of a purchase, kept whole."""

from django.apps import AppConfig


class OversightConfig(AppConfig):
    """The room that looks at every purchase from outside."""

    name = "goufu.rooms.oversight"
    label = "oversight"
