"""The conference office reminds the lead unit."""

from goufu.core.act import NOT_PUBLIC, Act
from goufu.core.clock import Moment
from goufu.core.fields import NoInput
from goufu.core.writes import Writes
from goufu.rooms.governance.kinds import CONFERENCE_OFFICE
from goufu.rooms.governance.models import FollowUp


class RemindOfTaskInput(NoInput):
    """Nothing to fill in."""


class RemindOfTask(Act[FollowUp, RemindOfTaskInput]):
    """Remind the lead unit of its task."""

    states = ("given", "escalated")
    by = CONFERENCE_OFFICE
    public = NOT_PUBLIC
    asks_nothing = "It only reminds."
    routine = False
    repeats = True

    def effect(self, case: FollowUp, given: RemindOfTaskInput, moment: Moment, w: Writes) -> None:
        w.change(case, reminders=case.reminders + 1)
        w.tell(case.lead, title=case.title, due=case.due.isoformat(), evidence=case.evidence_asked)
