"""Somebody leaves an office."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.exceptions import BadInput
from goufu.core.fields import ActInput, CivilDate, Line
from goufu.core.models import Register
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.parties.models import Tenure


class EndTenureInput(ActInput):
    """Which office falls vacant, and after which day."""

    office: Annotated[Line, Field(title="Code of the office")]
    until: Annotated[CivilDate, Field(title="Last day in office")]


class EndTenure(Act[Register, EndTenureInput]):
    """End a tenure of an office."""

    states = ("open",)
    by = Authority("registrar")
    public = Publish("", "once")
    asks_nothing = (
        "Who holds an office is decided by the organ; the law asks at each act whether that office may do it."
    )
    routine = False

    def effect(self, case: Register, given: EndTenureInput, moment: Moment, w: Writes) -> None:
        running = list(Tenure.objects.filter(office__code=given.office, until=None))
        if not running:
            raise BadInput("Nobody holds the office {office}.", field="office", office=given.office)
        for tenure in running:
            w.change(tenure, until=given.until)
