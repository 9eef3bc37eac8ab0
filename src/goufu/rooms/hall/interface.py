"""The door: what later rooms may know of an opening's oppositions."""

from goufu.rooms.hall.models import Opposition

__all__ = ["oppositions_waiting"]


def oppositions_waiting(tender: str) -> int:
    """How many oppositions to the opening of a tender wait for their answer."""
    return Opposition.objects.filter(tender=tender, state="raised").count()
