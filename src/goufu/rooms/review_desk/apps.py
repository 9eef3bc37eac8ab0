"""The desk of the panel."""

from django.apps import AppConfig


class ReviewDeskConfig(AppConfig):
    """The room of the pages at which members, purchaser, supervisor and bidders read a review."""

    name = "goufu.rooms.review_desk"
    label = "review_desk"
