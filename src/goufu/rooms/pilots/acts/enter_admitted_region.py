"""A county whose application was accepted and whose plan was approved becomes a region of the programme."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, CivilDate, Line
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.parties.regions import region
from goufu.rooms.pilots.designations import designate
from goufu.rooms.pilots.models import Programme


class EnterAdmittedRegionInput(ActInput):
    """Which region, by which document, and the application it rests on."""

    region: Annotated[str, Field(title="Division", pattern=r"^\d{6}$")]
    since: Annotated[CivilDate, Field(title="Since")]
    document: Annotated[Line, Field(title="Document that designates it")]
    application: Annotated[CaseRef, Field(title="Application that was accepted")]


class EnterAdmittedRegion(Act[Programme, EnterAdmittedRegionInput]):
    """Enter the region that was admitted."""

    states = ("open",)
    by = Authority("province.officer")
    only_follows = ("admit_region",)
    public = Publish("")
    asks_nothing = "It follows from the province's decision on the application."

    def effect(self, case: Programme, given: EnterAdmittedRegionInput, moment: Moment, w: Writes) -> None:
        """Write the region down, once."""
        designate(case, given.region, given.since, given.document, w)
        w.publish(designated=region(given.region).name_zh)
