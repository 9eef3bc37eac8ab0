"""The minutes are drawn up and numbered; from now on their check code holds them."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import NOT_PUBLIC, Act
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Mark
from goufu.core.writes import Writes
from goufu.rooms.governance.conference import agenda, minutes_digest
from goufu.rooms.governance.kinds import CONFERENCE_OFFICE
from goufu.rooms.governance.models import Meeting
from goufu.rooms.governance.refusals import AgendaNotReady
from goufu.rooms.governance.states import DECIDED


class DraftMinutesInput(ActInput):
    """What is to be said beside the decisions."""

    remarks: Annotated[str, Mark("long"), Field(title="Remarks", max_length=20_000)] = ""


class DraftMinutes(Act[Meeting, DraftMinutesInput]):
    """Draw up the minutes."""

    states, leads_to = ("held",), "written"
    by = CONFERENCE_OFFICE
    public = NOT_PUBLIC
    repeats = True
    asks_nothing = "It writes down what was decided; it decides nothing."

    def effect(self, case: Meeting, given: DraftMinutesInput, moment: Moment, w: Writes) -> None:
        if open_items := [topic for topic in agenda(case.ref) if topic.state not in DECIDED]:
            raise AgendaNotReady(
                "Item {place} of the agenda is not decided.",
                place=open_items[0].place,
                cure="Decide on it, or send it back.",
            )
        number = w.serial(f"minutes-{case.body}-{moment.day.year}")
        w.change(case, number=f"〔{moment.day.year}〕{number}号", remarks=given.remarks.strip(), written_on=moment.day)
        w.change(case, digest=minutes_digest(case))
