"""The stage: it performs, waits, tries what must be refused, and counts."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from goufu.base.civil import civil_instant
from goufu.base.errors import GoufuError
from goufu.base.workdays import WorkCalendar
from goufu.cli.words import lang, words
from goufu.core.clock import SetClock
from goufu.core.exceptions import Refused
from goufu.core.judge import name_of
from goufu.core.lawbook import the_law
from goufu.core.models import Entry
from goufu.core.perform import NOBODY, perform
from goufu.core.sealing.errors import SealingError
from goufu.law.verdict import Answer, Verdict
from goufu.parties.holders import Holder, holder_of
from goufu.parties.models import Tenure

FIRST_MORNING = civil_instant(datetime(2025, 3, 3).date(), time(9))  # noqa: DTZ001 - a civil date
PLATFORM = "platform rule"


@dataclass(frozen=True)
class Turned:
    """Something that was tried and did not come about."""

    act: str
    rule: str
    instrument: str
    article: str
    fact: str
    cure: str

    def as_json(self) -> dict[str, str]:
        """As `goufu demo --json` prints it."""
        return dict(vars(self))


class NotRefused(AssertionError):
    """The demonstration tried something unlawful and it went through: the platform is broken."""


@dataclass
class Stage:
    """The moment, who is who, what was refused. `tell` is called with each thing that happens."""

    keys: Path
    tell: Callable[[str], None]
    clock: SetClock = field(default_factory=lambda: SetClock(FIRST_MORNING))
    people: dict[str, Holder] = field(default_factory=dict)
    refs: dict[str, str] = field(default_factory=dict)
    turned: list[Turned] = field(default_factory=list)

    def do(self, act: str, who: str | UUID, case: str | None = None, /, **given: Any) -> str:
        """Perform an act as somebody of the cast; returns the case's reference."""
        holder = self.people[who].tenure if isinstance(who, str) else who
        promise = perform(act, holder=holder, clock=self.clock, case=case, given=given)
        self.tell(act)
        return promise.case

    def found(self, **given: Any) -> str:
        """The founding act."""
        return self.do("found_register", NOBODY, **given)

    def settle(self, act: str, who: str, case: str | None, /, on: str, because: str, **given: Any) -> str:
        """Perform an act that the law leaves uncertain: first it is seen to wait, then the competent office decides."""
        try:
            return self.do(act, who, case, **given)
        except Refused as waiting:
            if any(ruling.verdict is not Verdict.UNCERTAIN for ruling in waiting.blocking):
                raise
            for ruling in waiting.blocking:
                decider = self._who_settles(ruling.question.settled_by)
                self.do(
                    "settle_question", decider, on, question=name_of(ruling.question), decision="go_on", reason=because
                )
        return self.do(act, who, case, **given)

    def _who_settles(self, role: str) -> str:
        return next(key for key, holder in self.people.items() if role in holder.roles)

    def must_refuse(self, act: str, who: str, case: str | None = None, /, rule: str = "", **given: Any) -> None:
        """Try what must not be; it leaves nothing behind but its line in the attempt log."""
        before = Entry.objects.count()
        try:
            self.do(act, who, case, **given)
        except GoufuError as refusal:
            self.refused(act, refusal, rule)
        else:
            raise NotRefused(f"{act} went through, {rule or 'a refusal'} was expected")
        if Entry.objects.count() != before:
            raise NotRefused(f"{act} was refused and left an entry")

    def refused(self, act: str, refusal: GoufuError, rule: str = "") -> None:
        """Write down what was refused, by which rule."""
        answer = _answer_of(refusal, rule)
        if answer is not None:
            said, cure = answer.text(lang()), answer.cure(lang()) or ""
            self.turned.append(Turned(act, answer.rule, answer.instrument, answer.article, said, cure))
        elif isinstance(refusal, Refused) or not rule:
            raise NotRefused(f"{act} was refused for another reason: {refusal.message}") from refusal
        else:
            instrument, _, article = (refusal.article or "platform_rules").partition(" ")
            cure = refusal.cure_text(lang()) or ""
            self.turned.append(Turned(act, rule, instrument, article or PLATFORM, refusal.text(lang()), cure))
        self.tell(f"refused: {act}")

    def on_media(self, notice: str, case: str, number: str) -> None:
        """Record where a notice stands on the designated medium: number and address there."""
        address = f"https://media.example.invalid/{number}"
        medium = "四川政府采购网（示例地址）"
        given = {"notice": notice, "medium": medium, "number": number, "address": address, "on": self.today}
        self.do("record_media_address", "buyer", case, **given)

    def wait(self, days: int) -> None:
        """Let calendar days pass, to nine in the morning."""
        self._go_to(self.clock.read().day + timedelta(days=days))

    def wait_working(self, days: int) -> None:
        """Let working days pass, to nine in the morning."""
        calendar: WorkCalendar = the_law().calendar
        self._go_to(calendar.after_working_days(self.clock.read().day, days))

    def until(self, year: int, month: int, day: int, hour: int = 9, minute: int = 0) -> None:
        """Go on to a civil day and time; never back."""
        instant = civil_instant(datetime(year, month, day).date(), time(hour, minute))  # noqa: DTZ001 - a civil date
        if instant < self.clock.read().instant:
            raise ValueError(f"{instant} is past")
        self.clock.put(instant)

    def _go_to(self, day: Any) -> None:
        self.clock.put(civil_instant(day, time(9)))

    @property
    def today(self) -> str:
        """The civil day, ISO."""
        return self.clock.read().day.isoformat()

    def enter(self) -> None:
        """Read who holds which office."""
        from goufu.cli.demo.people import POSTS

        tenures = {each.office.code: each for each in Tenure.objects.select_related("office__organ")}
        for post in POSTS:
            self.people[post.key] = holder_of(tenures[f"{post.organ}-{post.key.split('.')[-1]}"])


@contextmanager
def expecting_ciphertext(stage: Stage, stored: bytes, secret: str) -> Iterator[None]:
    """What the platform stores of a bid must neither show the secret nor open with an officer's own key."""
    if secret.encode() in stored:
        raise NotRefused("the stored bid can be read")
    try:
        yield
    except SealingError:
        fact = words(
            "Database and folder hold ciphertext alone: an officer's key opens nothing, no sentence of it is found."
        )
        cure = words("Wait for the deadline; then a quorum of both sides opens the bids.")
        stage.turned.append(Turned("read_from_database", "reading-early", "platform_rules", PLATFORM, fact, cure))
        stage.tell("refused: read_from_database")
    else:
        raise NotRefused("one officer's key opens a sealed bid")


def _answer_of(refusal: GoufuError, rule: str) -> Answer | None:
    if not isinstance(refusal, Refused):
        return None
    return next((answer for answer in refusal.answers if not rule or answer.rule == rule), None)
