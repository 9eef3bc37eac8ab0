"""The room of assessment: satisfaction survey, indicators, grade."""

from django.apps import AppConfig


class AssessmentConfig(AppConfig):
    """How well a purchase served, found out by exact arithmetic."""

    name = "goufu.rooms.assessment"
    label = "assessment"
