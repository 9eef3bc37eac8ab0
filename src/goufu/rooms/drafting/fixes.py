"""Cures that a button can do on the forms of documents and notice: by act and question, which field is set to what."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from django.utils.translation import pgettext

from goufu.base.civil import SHANGHAI, civil_date
from goufu.base.workdays import UncertainCalendar
from goufu.core.lawbook import the_law
from goufu.law import Answer
from goufu.rooms.procurement.interface import PublishNoticeInput, Terms, findings_in
from goufu.ui.citing import lang

Mended = tuple[str, str, str] | None


def _later(day: date, lacking: int, *, working: bool) -> date | None:
    """The first working day that makes up for what lacks; None where the calendar is not known."""
    calendar = the_law().calendar
    try:
        if working:
            return calendar.after_working_days(day, lacking)
        return calendar.after_working_days(day + timedelta(days=lacking - 1), 1)
    except UncertainCalendar:
        return None


def _deadline(answer: Answer, given: PublishNoticeInput) -> Mended:
    lacking = int(answer.facts["least"]) - int(answer.facts["days"])
    working = answer.rule == "m-negotiation"
    day = _later(civil_date(given.deadline), lacking, working=working) if lacking > 0 else None
    if day is None:
        return None
    at = f"{day.isoformat()} {given.deadline.astimezone(SHANGHAI):%H:%M}"
    return "deadline", at, pgettext("drafting", "Move the deadline to %(day)s") % {"day": at}


def _offer(answer: Answer, given: PublishNoticeInput) -> Mended:
    lacking = int(answer.facts["least"]) - int(answer.facts["days"])
    day = _later(given.offer_until, lacking, working=True) if lacking > 0 else None
    if day is None:
        return None
    said = pgettext("drafting", "Offer the documents until %(day)s") % {"day": day.isoformat()}
    return "offer_until", day.isoformat(), said


def _wording(answer: Answer, given: Terms) -> Mended:
    """The lawful wording for the first condition that this rule stands against."""
    found = next((each for each in findings_in(given) if each.finding.rule == answer.rule), None)
    if found is None:
        return None
    return found.field, found.mended(lang()), pgettext("drafting", "Take a lawful wording")


FIXES: Mapping[str, Mapping[str, Callable[[Answer, Any], Mended]]] = {
    "draft_documents": {"conditions_are_fair": _wording},
    "publish_notice": {"response_period": _deadline, "documents_on_offer": _offer},
}
"""By act and question."""
