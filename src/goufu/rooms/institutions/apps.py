"""Public institutions under reform: their money, their posts, and the items that turn into purchase."""

from django.apps import AppConfig


class InstitutionsConfig(AppConfig):
    """The room in which money and posts of institutions are held together."""

    name = "goufu.rooms.institutions"
    label = "institutions"
