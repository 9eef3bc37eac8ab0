"""A leadership group or a joint conference is set up."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, CivilDate, Line, Mark
from goufu.core.writes import Writes
from goufu.parties.models import Organ
from goufu.rooms.governance.conference import body_of
from goufu.rooms.governance.kinds import CONFERENCE_OFFICE, BodyForm
from goufu.rooms.governance.models import Body


class FoundBodyInput(ActInput):
    """What the founding document says."""

    form: Annotated[BodyForm, Field(title="Kind of body")]
    title: Annotated[Line, Field(title="Name of the body")]
    document: Annotated[Line, Field(title="Document that sets it up", description="Title and number.")]
    term_from: Annotated[CivilDate, Field(title="First day of its term")]
    term_until: Annotated[CivilDate | None, Field(title="Last day of its term")] = None
    quorum: Annotated[int, Field(title="Members that must be present", strict=True, ge=1, le=100)]
    above: Annotated[CaseRef | None, Mark("case"), Field(title="Body above it, for escalation")] = None


class FoundBody(Act[Body, FoundBodyInput]):
    """Set up a body."""

    opens = True
    repeats = True
    by = CONFERENCE_OFFICE
    public = Publish("", "once")
    asks_nothing = "Its own document sets it up; no article judges it."
    routine = False

    def effect(self, case: Body, given: FoundBodyInput, moment: Moment, w: Writes) -> None:
        above = body_of(given.above).ref if given.above else ""
        w.change(
            case,
            form=given.form.value,
            title=given.title,
            document=given.document,
            term_from=given.term_from,
            term_until=given.term_until,
            quorum=given.quorum,
            above=above,
            synthetic=Organ.objects.get(code=case.office).synthetic,
        )
