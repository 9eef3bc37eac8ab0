"""What later rooms may ask of indicators: in which place of its county something lies, and whether that is town."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from uuid import UUID

from goufu.rooms.indicators.models import Place, PlaceList

__all__ = ["Gazetteer", "PlaceFound", "PlaceList", "divisions_of_lists"]


@dataclass(frozen=True)
class PlaceFound:
    """A listed place; `setting` is `urban` or `rural`."""

    name: str
    setting: str


class Gazetteer:
    """The newest lists of places of some divisions, read at once."""

    def __init__(self, regions: Collection[str]) -> None:
        found = PlaceList.objects.filter(region__in=regions).order_by("as_of", "opened")
        newest = {region: key for key, region in found.values_list("pk", "region")}
        self._places: dict[str, list[PlaceFound]] = defaultdict(list)
        for region, name, setting in Place.objects.filter(list__in=newest.values()).values_list(
            "list__region", "name", "setting"
        ):
            self._places[region].append(PlaceFound(name, setting))

    def find(self, region: str, where: str) -> PlaceFound | None:
        """The listed place that a description begins with (the longest such name), or None."""
        fits = (each for each in self._places.get(region, ()) if where.strip().startswith(each.name))
        return max(fits, key=lambda each: len(each.name), default=None)


def divisions_of_lists(keys: Iterable[UUID]) -> set[str]:
    """The divisions of some lists of places."""
    return set(PlaceList.objects.filter(pk__in=list(keys)).values_list("region", flat=True))
