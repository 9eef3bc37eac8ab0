"""The report of a test or expert review has come; the time for the decision goes on."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText, Private
from goufu.core.writes import Writes
from goufu.law.questions.complaint_decision import ComplaintDecision
from goufu.parties.authority import Authority
from goufu.rooms.remedies.complaining import working_days_since
from goufu.rooms.remedies.fields import Evidence
from goufu.rooms.remedies.models import Complaint


class ReceiveTestReportInput(ActInput):
    """What was found out."""

    findings: Annotated[LongText, Private, Field(title="What was found out")]
    evidence: Evidence = []


class ReceiveTestReport(Act[Complaint, ReceiveTestReportInput]):
    """Receive the report of a test."""

    states, leads_to = ("testing",), "copied"
    by = Authority("finance.officer")
    public = Publish("procurement")
    asks_nothing = "It is what finance asked for."

    def effect(self, case: Complaint, given: ReceiveTestReportInput, moment: Moment, w: Writes) -> None:
        step = {"kind": "report", "what": given.findings, "on": moment.day.isoformat(), "files": list(given.evidence)}
        spent = working_days_since(case.notice_on, moment.day)
        w.change(case, steps=[*case.steps, step], not_counted=case.not_counted + spent, notice_on=None)
        w.publish(title=case.title, tender=case.tender, about=case.about, working_days=spent)

    def starts(self, case: Complaint, given: ReceiveTestReportInput, moment: Moment) -> Iterator[ComplaintDecision]:
        yield ComplaintDecision(start=case.lodged_on, not_counted=case.not_counted)
