"""What pilots have learned and hand on to others."""

from django.apps import AppConfig


class ExperienceConfig(AppConfig):
    """The room of experience."""

    name = "goufu.rooms.experience"
    label = "experience"
