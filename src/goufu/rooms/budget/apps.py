"""Budget lines: drafted, confirmed, committed by a contract, spent by payments."""

from django.apps import AppConfig


class BudgetConfig(AppConfig):
    """The room of the money set aside for a purchase."""

    name = "goufu.rooms.budget"
    label = "budget"
