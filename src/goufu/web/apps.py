"""The pages: generic views over acts and cases, and the hand-made pages that rooms add in their `pages.py`."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Knows acts and cases, not rooms by name."""

    name = "goufu.web"
    label = "web"
