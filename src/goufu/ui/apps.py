"""The Django app of the face's parts: templates, styles, tags and words."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """Components and pages; no tables."""

    name = "goufu.ui"
    label = "ui"
