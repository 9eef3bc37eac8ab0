"""The province opens a pilot programme with the document that sets it up."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CivilDate, Line
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.pilots.models import Programme


class OpenProgrammeInput(ActInput):
    """The programme and its document."""

    title: Annotated[Line, Field(title="Name of the programme")]
    title_en: Annotated[str, Field(title="English name", max_length=200)] = ""
    document: Annotated[Line, Field(title="Document", description="Title and number, as they were issued.")]
    issuer: Annotated[Line, Field(title="Who issued it")]
    issued_on: Annotated[CivilDate, Field(title="Day of issue")]
    source: Annotated[str, Field(title="Where it was found", max_length=200)] = ""
    synthetic: Annotated[bool, Field(title="It is made up, for a demonstration")] = False


class OpenProgramme(Act[Programme, OpenProgrammeInput]):
    """Open a pilot programme."""

    opens = True
    by = Authority("province.officer")
    public = Publish("")
    routine = False
    asks_nothing = "A programme is set up by the province's document, which is named; no article measures it."

    def effect(self, case: Programme, given: OpenProgrammeInput, moment: Moment, w: Writes) -> None:
        """Write the programme down."""
        names = ("title", "title_en", "document", "issuer", "issued_on", "source")
        w.change(case, **{name: getattr(given, name) for name in names})
