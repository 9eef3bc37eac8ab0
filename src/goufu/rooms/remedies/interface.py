"""The door: what later rooms may know of challenges."""

from dataclasses import dataclass
from datetime import date

from goufu.rooms.remedies.models import Challenge


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


def _view(found: Challenge) -> ChallengeView:
    return ChallengeView(
        found.ref, found.thread, found.state, found.tender, found.award, found.challenger, found.about, found.raised_on,
        found.answered_on, found.decision, found.may_affect_result,
    )  # fmt: skip
