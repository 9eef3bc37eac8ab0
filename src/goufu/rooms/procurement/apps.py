"""From the purchase intention to the opening of the bids."""

from django.apps import AppConfig


class ProcurementConfig(AppConfig):
    """The room of intention, requirement, method, documents, sealed bids and opening."""

    name = "goufu.rooms.procurement"
    label = "procurement"
