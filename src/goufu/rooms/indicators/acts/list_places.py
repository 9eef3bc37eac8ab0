"""A county lists its places, says which are town and which are country, and how many people live there."""

from collections import Counter
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CivilDate, Group, Line
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.indicators.choices import Setting
from goufu.rooms.indicators.models import Place, PlaceList
from goufu.rooms.indicators.refusals import FigureDoesNotFit


class PlaceGiven(Group):
    """A township, street, village or community."""

    name: Annotated[
        str,
        Field(title="Place", description="As addresses begin with it: township, street or village.", max_length=80),
    ]
    setting: Annotated[Setting, Field(title="Town or country")]
    residents: Annotated[
        int | None, Field(title="Residents", description="Empty where nobody knows.", ge=0, le=20_000_000, strict=True)
    ] = None


class ListPlacesInput(ActInput):
    """The county's places on a day, and where that is taken from."""

    as_of: Annotated[CivilDate, Field(title="As of")]
    source: Annotated[Line, Field(title="Source", description="Which table or notice, of which year.")]
    places: Annotated[list[PlaceGiven], Field(title="Places", min_length=1, max_length=5000)]
    synthetic: Annotated[bool, Field(title="It is made up, for a demonstration")] = False


class ListPlaces(Act[PlaceList, ListPlacesInput]):
    """List the county's places as town or country."""

    opens = True
    by = Authority("civil.officer")
    public = Publish("")
    routine = False
    asks_nothing = "Which places count as town, statistics say; the county enters it with its source."

    def effect(self, case: PlaceList, given: ListPlacesInput, moment: Moment, w: Writes) -> None:
        """Write every place down."""
        _fits(given, moment)
        settings = Counter(each.setting for each in given.places)
        w.change(
            case, title=given.source, as_of=given.as_of, source=given.source,
            urban_places=settings[Setting.URBAN], rural_places=settings[Setting.RURAL],
        )  # fmt: skip
        for each in given.places:
            w.add(Place(list=case, name=each.name.strip(), setting=each.setting.value, residents=each.residents))


def _fits(given: ListPlacesInput, moment: Moment) -> None:
    if given.as_of > moment.day:
        raise FigureDoesNotFit(
            "{day} is still to come.", field="as_of", day=given.as_of.isoformat(), cure="Give the day it was counted."
        )
    names = Counter(each.name.strip() for each in given.places)
    wrong = next((name for name, times in names.items() if times > 1 or not name), None)
    if wrong is not None:
        raise FigureDoesNotFit(
            "“{name}” stands twice in the list, or is no name.", field="places", name=wrong,
            cure="Give each place once, by its own name.",
        )  # fmt: skip
