"""Finance has something tested or reviewed by experts; this time is not counted."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Line, LongText, Private
from goufu.core.writes import Writes
from goufu.law.questions.complaint_decision import ComplaintDecision
from goufu.parties.authority import Authority
from goufu.rooms.remedies.complaining import tell
from goufu.rooms.remedies.fields import ComplaintTest
from goufu.rooms.remedies.models import Complaint


class CommissionTestInput(ActInput):
    """What is examined, by whom, and how long it will take."""

    test: Annotated[ComplaintTest, Field(title="What is commissioned")]
    body: Annotated[Line, Private, Field(title="By whom")]
    subject: Annotated[LongText, Private, Field(title="What is to be found out")]
    days: Annotated[int, Field(title="Working days it will take", strict=True, ge=1, le=250)]


class CommissionTest(Act[Complaint, CommissionTestInput]):
    """Commission a test or expert review."""

    states, leads_to = ("copied",), "testing"
    by = Authority("finance.officer")
    public = Publish("procurement")
    stops, stops_own = (ComplaintDecision,), True
    asks_nothing = "Finance looks into a complaint as it sees fit; the law says that this time is not counted."
    routine = False

    def effect(self, case: Complaint, given: CommissionTestInput, moment: Moment, w: Writes) -> None:
        step = {"kind": given.test.value, "what": f"{given.body} · {given.subject}", "on": moment.day.isoformat()}
        w.change(case, notice_on=moment.day, steps=[*case.steps, {**step, "files": []}])
        w.publish(title=case.title, tender=case.tender, about=case.about)
        tell({case.complainant, case.respondent}, case, w)
