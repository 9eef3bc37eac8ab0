"""From the opened bids to the published result."""

from django.apps import AppConfig


class EvaluationConfig(AppConfig):
    """The room of experts, qualification, consultation, scoring, report and award."""

    name = "goufu.rooms.evaluation"
    label = "evaluation"
