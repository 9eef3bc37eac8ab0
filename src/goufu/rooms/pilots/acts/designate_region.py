"""The province designates a region of the programme."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CivilDate, Line
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.parties.regions import region
from goufu.rooms.pilots.designations import designate
from goufu.rooms.pilots.models import Programme


class DesignateRegionInput(ActInput):
    """Which region, by which document."""

    region: Annotated[str, Field(title="Division", pattern=r"^\d{6}$")]
    since: Annotated[CivilDate, Field(title="Since")]
    document: Annotated[Line, Field(title="Document that designates it")]


class DesignateRegion(Act[Programme, DesignateRegionInput]):
    """Designate a pilot region."""

    states = ("open",)
    by = Authority("province.officer")
    public = Publish("")
    routine = False
    asks_nothing = "Which regions take part, the province decides by its own document."

    def effect(self, case: Programme, given: DesignateRegionInput, moment: Moment, w: Writes) -> None:
        """Write the region down, once."""
        designate(case, given.region, given.since, given.document, w)
        w.publish(designated=region(given.region).name_zh)
