"""The door: what later rooms may know of questions, challenges and complaints."""

from dataclasses import dataclass
from datetime import date

from goufu.rooms.remedies.models import Challenge, Complaint, Inquiry
from goufu.rooms.remedies.states import OPEN


@dataclass(frozen=True)
class ChallengeView:
    """A challenge. `about` is documents, process or result; `open` while it has not been answered."""

    ref: str
    thread: str
    state: str
    tender: str
    award: str
    challenger: str
    about: str
    raised_on: date
    answered_on: date | None
    decision: str
    may_affect_result: bool

    @property
    def open(self) -> bool:
        """Whether it still waits for its answer."""
        return self.state == "raised"


@dataclass(frozen=True)
class ComplaintView:
    """A complaint. `open` while finance has not ended it; `suspended_until` the last day of its suspension."""

    ref: str
    thread: str
    state: str
    challenge: str
    tender: str
    complainant: str
    about: str
    lodged_on: date
    suspended_until: date | None
    outcome: str
    remedy: str
    decided_on: date | None

    @property
    def open(self) -> bool:
        """Whether it still waits for its decision."""
        return self.state in OPEN


def challenge_view(ref: str) -> ChallengeView | None:
    """The challenge of that reference, or None."""
    found = Challenge.objects.filter(ref=ref).first()
    return _view(found) if found else None


def challenges_of_thread(thread: str) -> tuple[ChallengeView, ...]:
    """All challenges of a thread, oldest first."""
    return tuple(_view(each) for each in Challenge.objects.filter(thread=thread).order_by("opened"))


def open_challenges(thread: str) -> tuple[ChallengeView, ...]:
    """Challenges without answer that may affect the result: while there is one, nothing is signed (GPR art. 54)."""
    return tuple(each for each in challenges_of_thread(thread) if each.open and each.may_affect_result)


def open_questions(thread: str) -> tuple[str, ...]:
    """References of unanswered questions that may affect the result; they hold up the signing too (GPR art. 54)."""
    found = Inquiry.objects.filter(thread=thread, state="asked", may_affect_result=True).order_by("opened")
    return tuple(found.values_list("ref", flat=True))


def complaint_view(ref: str) -> ComplaintView | None:
    """The complaint of that reference, or None."""
    found = Complaint.objects.filter(ref=ref).first()
    return _complaint(found) if found else None


def complaints_of_thread(thread: str) -> tuple[ComplaintView, ...]:
    """All complaints of a thread, oldest first."""
    return tuple(_complaint(each) for each in Complaint.objects.filter(thread=thread).order_by("opened"))


def _view(found: Challenge) -> ChallengeView:
    return ChallengeView(
        found.ref, found.thread, found.state, found.tender, found.award, found.challenger, found.about, found.raised_on,
        found.answered_on, found.decision, found.may_affect_result,
    )  # fmt: skip


def _complaint(found: Complaint) -> ComplaintView:
    return ComplaintView(
        found.ref, found.thread, found.state, found.challenge, found.tender, found.complainant, found.about,
        found.lodged_on, found.suspended_until, found.outcome, found.remedy, found.decided_on,
    )  # fmt: skip
