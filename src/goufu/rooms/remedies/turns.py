"""Whose turn it is in a challenge and the complaint that followed it, what is to be done, and until when."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from goufu.core.models import RunningClock
from goufu.rooms.remedies.complaining import answer_due
from goufu.rooms.remedies.models import Challenge, Complaint


class Side(Enum):
    """Who has to move."""

    CHALLENGER = "challenger"
    PURCHASER = "purchaser"
    FINANCE = "finance"
    NOBODY = "nobody"


@dataclass(frozen=True)
class Turn:
    """Who has to move, by which act (empty: none), until which day (None: none is set)."""

    side: Side
    act: str
    until: date | None = None

    def late(self, day: date) -> bool:
        """Whether its day is over."""
        return self.until is not None and self.until < day


_NEXT = {
    "lodged": (Side.FINANCE, "check_complaint", "complaint_intake"),
    "accepted": (Side.FINANCE, "send_copies", "complaint_copies"),
    "testing": (Side.FINANCE, "receive_test_report", ""),
}


def turn_of(challenge: Challenge, complaint: Complaint | None, day: date) -> Turn:
    """The turn as things stand on a day."""
    if complaint is not None:
        return _of_complaint(complaint)
    if challenge.state == "raised":
        due = answer_due(challenge)
        missed = Turn(Side.CHALLENGER, "raise_complaint")
        return Turn(Side.PURCHASER, "answer_challenge", due) if day <= due else missed
    until = clock_day(challenge.ref, "complaint_window")
    over = challenge.state == "withdrawn" or (until is not None and until < day)
    return Turn(Side.NOBODY, "") if over else Turn(Side.CHALLENGER, "raise_complaint", until)


def _of_complaint(complaint: Complaint) -> Turn:
    if complaint.state in _NEXT:
        side, act, clock = _NEXT[complaint.state]
        return Turn(side, act, clock_day(complaint.ref, clock))
    if complaint.state == "to_correct":
        return Turn(Side.CHALLENGER, "correct_complaint", complaint.correct_by)
    if complaint.state == "copied":
        if complaint.explained_on is None:
            return Turn(Side.PURCHASER, "explain_complaint", clock_day(complaint.ref, "complaint_explanation"))
        return Turn(Side.FINANCE, "decide_complaint", clock_day(complaint.ref, "complaint_decision"))
    return Turn(Side.NOBODY, "")


def clock_day(ref: str, kind: str) -> date | None:
    """The last day of a case's newest clock of that kind."""
    found = RunningClock.objects.filter(case_ref=ref, kind=kind).order_by("-started_by").first()
    return found.due if found else None
