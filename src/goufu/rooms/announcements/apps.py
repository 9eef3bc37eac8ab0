"""Official notices."""

from django.apps import AppConfig


class AnnouncementsConfig(AppConfig):
    """The room that words what is announced; it has no acts and no tables."""

    name = "goufu.rooms.announcements"
    label = "announcements"
