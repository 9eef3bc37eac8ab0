"""The lead unit reports what it has done."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import NOT_PUBLIC, Act
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, FileRef, LongText, Private
from goufu.core.writes import Writes
from goufu.law.questions.follow_up_due import FollowUpDue
from goufu.parties.authority import Authority
from goufu.rooms.governance.kinds import OFFICER_ROLES
from goufu.rooms.governance.models import FollowUp


class ReportOnTaskInput(ActInput):
    """What was done, and what shows it."""

    report: Annotated[LongText, Field(title="What was done")]
    evidence: Annotated[FileRef, Private, Field(title="What shows it")]


class ReportOnTask(Act[FollowUp, ReportOnTaskInput]):
    """Report on a task of the conference."""

    states, leads_to = ("given", "escalated"), "reported"
    by = tuple(Authority(role, within="lead") for role in OFFICER_ROLES)
    public = NOT_PUBLIC
    repeats = True
    stops = (FollowUpDue,)
    asks_nothing = "The clock keeps the day; no article judges a report."

    def effect(self, case: FollowUp, given: ReportOnTaskInput, moment: Moment, w: Writes) -> None:
        w.change(case, report=given.report, evidence=given.evidence, reported_on=moment.day)
        w.tell(case.office, title=case.title)
