"""Outages and deadlines: which outages a tender has to answer, and where its deadline moves to."""

from collections.abc import Iterator
from datetime import datetime

from goufu.base.civil import SHANGHAI, civil_date
from goufu.core.clock import Moment
from goufu.core.lawbook import the_law
from goufu.law.questions.outage_answered import OutageAnswered
from goufu.law.questions.outage_extension import OutageExtension
from goufu.law.questions.outage_near_deadline import OutageNearDeadline
from goufu.law.verdict import Verdict
from goufu.rooms.availability.interface import OutageView, outages_since
from goufu.rooms.procurement.models import DeadlineExtension, Tender
from goufu.rooms.procurement.refusals import Mismatch


def outages_of(tender: Tender) -> list[OutageView]:
    """The certified outages since the tender's notice, oldest first."""
    return outages_since(tender.issued, tender.region) if tender.issued else []


def unanswered(tender: Tender) -> Iterator[OutageAnswered]:
    """For each outage the question whether the tender's deadline was moved for it."""
    moved = set(DeadlineExtension.objects.filter(tender=tender).values_list("outage", flat=True))
    for each in outages_of(tender):
        near = each.ref in moved or _near(tender, each)
        yield OutageAnswered(since=each.since, until=each.until, near=near, answered=each.ref in moved)


def _near(tender: Tender, outage: OutageView) -> bool:
    """Whether the outage moves the deadline; where the figures leave it open, nobody opens before it is settled."""
    assert tender.deadline is not None
    asked = OutageNearDeadline(since=outage.since, until=outage.until, deadline=tender.deadline)
    return the_law().ask(asked, on=tender.law_date, at=tender.region).verdict is not Verdict.REFUSED


def extended(tender: Tender, outage: OutageView, moment: Moment) -> datetime:
    """Where the deadline moves to: the same time of day on the day that the rule counts."""
    assert tender.deadline is not None
    start = max(civil_date(tender.deadline), civil_date(outage.until), moment.day)
    due = the_law().count(OutageExtension(start=start), on=tender.law_date, at=tender.region)
    if due.day is None:
        raise Mismatch(
            "Working days after {day} are not known.", field="outage", day=start,
            cure="Have the year's calendar of working days imported first.",
        )  # fmt: skip
    at = tender.deadline.astimezone(SHANGHAI)
    return at.replace(year=due.day.year, month=due.day.month, day=due.day.day)


def printed_rule(tender: Tender, before: datetime | None = None) -> dict[str, int]:
    """The figures of the rule as the notice prints them: hours, minutes, working days; `before` there is a deadline,
    as they are at that instant.
    """
    deadline = tender.deadline or before
    assert deadline is not None
    asked = OutageNearDeadline(since=deadline, until=deadline, deadline=deadline)
    ruling = the_law().ask(asked, on=tender.law_date, at=tender.region)
    due = the_law().count(OutageExtension(start=civil_date(deadline)), on=tender.law_date, at=tender.region)
    used = {figure.name: figure.value for answer in ruling.answers for figure in answer.figures}
    return {"hours": int(used["window_hours"]), "minutes": int(used["least_minutes"]), "working_days": due.days}
