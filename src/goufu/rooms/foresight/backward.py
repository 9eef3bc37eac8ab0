"""Counting back from the day a service must begin: by the same articles that count forward, and by no others.

A step *fits* a later day when the law, asked as the acts ask it, finds nothing against it. The latest day of a step is
the last working day that fits the day of the step after it. Without a year's table of working days the step stays open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from goufu.base.workdays import UncertainCalendar
from goufu.law import Law, MethodTraits, Ruling, Verdict
from goufu.law.kinds import MethodGround
from goufu.law.question import Period, Question
from goufu.law.questions.challenge_window import ChallengeWindow
from goufu.law.questions.documents_on_offer import DocumentsOnOffer
from goufu.law.questions.intention_published import IntentionPublished
from goufu.law.questions.plan_filed import PlanFiled
from goufu.law.questions.report_to_buyer import ReportToBuyer
from goufu.law.questions.response_period import ResponsePeriod
from goufu.law.questions.result_notice import ResultNotice
from goufu.law.questions.result_publication import ResultPublication
from goufu.law.questions.sole_supplier_publicised import SoleSupplierPublicised
from goufu.law.questions.winner_choice import WinnerChoice
from goufu.law.verdict import Answer, Due

DAY = timedelta(days=1)
FARTHEST = 400
"""Days that are looked back for one step: no period of the law between two steps is as long."""
Asked = Callable[[date, date], Question]
"""The question that ties a step on the first day to the next step on the second."""


@dataclass(frozen=True)
class Tie:
    """What lies between a step and a later one, `until`: questions that must find nothing, and periods that run one
    after another.

    `past`: the periods must be over before that day, as a time in which others may object; else the day may be their
    last, as of a time within which an office must act.
    """

    name: str
    until: str
    questions: tuple[Asked, ...] = ()
    periods: tuple[type[Period], ...] = ()
    past: bool = False


@dataclass(frozen=True)
class Step:
    """A step that leads to a new contract, and the latest lawful day for it; `why` are the articles that make it so.

    Without a day: `missing` is the year whose table of working days is wanted.
    """

    name: str
    day: date | None
    why: tuple[Answer | Due, ...] = ()
    missing: int | None = None


@dataclass(frozen=True)
class Around:
    """Whose law counts: of which day and division, for which method, for what amount (fen)."""

    law: Law
    on: date
    at: str
    method: MethodTraits
    amount: int = 0


def ties_of(around: Around) -> tuple[Tie, ...]:
    """The steps before the signing, the last one first."""
    return tuple(_ties(around))


def _ties(around: Around) -> Iterator[Tie]:
    traits = around.method.traits
    yield Tie("result", "signing", periods=(ResultNotice, ChallengeWindow), past=True)
    yield Tie("choice", "result", periods=(ResultPublication,))
    yield Tie("report", "choice", periods=(WinnerChoice,))
    yield Tie("review", "report", periods=(ReportToBuyer,))
    if "competitive" in traits:
        yield Tie("deadline", "review")
        yield Tie("start", "deadline", (_response, _offer) if traits & {"tender", "consultation"} else (_response,))
    else:
        yield Tie("start", "review")
    if "single_source" in traits:
        yield Tie("publicity", "start", (_publicity(around.amount),))
    yield Tie("plan", "publicity" if "single_source" in traits else "start", (_plan,))
    yield Tie("intention", "start", (_intention,))
    yield Tie("need", "intention")


def _response(day: date, then: date) -> Question:
    return ResponsePeriod(issued=day, deadline=then)


def _offer(day: date, then: date) -> Question:
    return DocumentsOnOffer(first=day, last=then)


def _plan(day: date, then: date) -> Question:
    return PlanFiled(filed=day, noticed=then)


def _intention(day: date, then: date) -> Question:
    return IntentionPublished(published=day, procurement_starts=then)


def _publicity(amount: int) -> Asked:
    def asked(day: date, then: date) -> Question:
        return SoleSupplierPublicised(ground=MethodGround.ONLY_SUPPLIER, amount=amount, first=day, last=then)

    return asked


def fits(around: Around, tie: Tie, day: date, then: date) -> bool:
    """Whether a step on `day` leaves the later one lawful on `then`; raises `UncertainCalendar`.

    A period that runs into a later year than `then` is not over by then, whatever that year's table will say.
    """
    try:
        return _fits(around, tie, day, then)
    except UncertainCalendar as wanting:
        if wanting.year > then.year:
            return False
        raise


def _fits(around: Around, tie: Tie, day: date, then: date) -> bool:
    if day > then or any(_against(each) for each in _asked(around, tie, day, then)):
        return False
    dues = _counted(around, tie, day)
    end = dues[-1].day if dues else day
    return end is not None and (end < then if tie.past else end <= then)


def _asked(around: Around, tie: Tie, day: date, then: date) -> list[Ruling]:
    asked = (each(day, then) for each in tie.questions)
    return [around.law.ask(each, on=around.on, at=around.at, method=around.method) for each in asked]


def _against(ruling: Ruling) -> bool:
    """Whether an article speaks and does not simply allow; where none speaks there is nothing to wait for."""
    for answer in ruling.answers:
        if answer.verdict is Verdict.UNCERTAIN and "year" in answer.facts:
            raise UncertainCalendar(int(answer.facts["year"]))
    return bool(ruling.answers) and ruling.verdict is not Verdict.ALLOWED


def _counted(around: Around, tie: Tie, day: date) -> list[Due]:
    """The periods of a tie from `day` on; one that no article counts takes no time."""
    found: list[Due] = []
    for period in tie.periods:
        start = found[-1].day if found else day
        assert start is not None
        due = around.law.count(period(start=start), on=around.on, at=around.at, method=around.method)
        if due.missing_year is not None:
            raise UncertainCalendar(due.missing_year)
        if due.day is not None:
            found.append(due)
    return found


def latest(around: Around, tie: Tie, then: date) -> date:
    """The last working day on which the step still fits a later one on `then`; raises `UncertainCalendar`."""
    for back in range(FARTHEST):
        day = then - back * DAY
        if around.law.calendar.is_working(day) and fits(around, tie, day, then):
            return day
    raise UncertainCalendar(then.year)


@lru_cache(maxsize=4096)
def count_back(around: Around, ends: date) -> tuple[Step, ...]:
    """From the last day of the running service to the need: each step with its latest lawful day, in order of time.

    The new contract is signed on the last working day of the running one at the latest, and begins on the next day.
    """
    days: dict[str, Step] = {"signing": _signing(around, ends)}
    for tie in ties_of(around):
        days[tie.name] = _step(around, tie, days[tie.until])
    return (*reversed(days.values()), Step("begins", ends + DAY))


def _signing(around: Around, ends: date) -> Step:
    try:
        return Step("signing", latest(around, Tie("signing", ""), ends))
    except UncertainCalendar as wanting:
        return Step("signing", None, missing=wanting.year)


def _step(around: Around, tie: Tie, later: Step) -> Step:
    if later.day is None:
        return Step(tie.name, None, missing=later.missing)
    try:
        day = latest(around, tie, later.day)
        rulings = _asked(around, tie, day, later.day)
        answers = [answer for each in rulings for answer in each.answers]
        return Step(tie.name, day, (*answers, *_counted(around, tie, day)))
    except UncertainCalendar as wanting:
        return Step(tie.name, None, missing=wanting.year)


def count_forward(around: Around, start: date) -> dict[str, date]:
    """The earliest lawful day of every step when the need is taken up on `start`; raises `UncertainCalendar`."""
    ties = ties_of(around)[::-1]
    days = {ties[0].name: around.law.calendar.roll(start)}
    for name in [*(each.name for each in ties[1:]), "signing"]:
        before = [each for each in ties if each.until == name]
        days[name] = _earliest(around, [(each, days[each.name]) for each in before], max(days.values()))
    return days


def _earliest(around: Around, before: list[tuple[Tie, date]], day: date) -> date:
    """The first working day from `day` on that every step before it fits."""
    while not (around.law.calendar.is_working(day) and all(fits(around, tie, done, day) for tie, done in before)):
        day += DAY
    return day
