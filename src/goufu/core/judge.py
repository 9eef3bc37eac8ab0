"""The law is asked, and what it says decides whether the act goes on."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any, cast

from goufu.core.cases import Case
from goufu.core.clock import Moment
from goufu.core.exceptions import BadInput, Refused
from goufu.core.fields import ActInput
from goufu.core.models import Settlement
from goufu.core.registry import AnyAct
from goufu.law import Due, Law
from goufu.law.question import Period, Question
from goufu.law.verdict import Ruling, Verdict


@cache
def snake(name: str) -> str:
    """`BiddingPeriod` -> `bidding_period`: a question's or clock's name as it stands in rows and addresses."""
    return "".join(f"_{each.lower()}" if each.isupper() else each for each in name).lstrip("_")


def name_of(question: Question) -> str:
    """The name of a question: its module."""
    return snake(type(question).__name__)


def question_named(name: str) -> type[Question]:
    """The question of that name, or `BadInput`."""
    try:
        module = import_module(f"goufu.law.questions.{name}") if name.isidentifier() else None
    except ModuleNotFoundError:
        module = None
    found = (
        [each for each in vars(module).values() if isinstance(each, type) and each.__module__ == module.__name__]
        if module
        else []
    )
    if not found:
        raise BadInput("There is no question “{question}”.", field="question", question=name)
    return cast(type[Question], found[0])


@dataclass(frozen=True)
class Started:
    """A clock that begins, with the day it is due."""

    period: Period
    due: Due


def ask_all(law: Law, act: AnyAct, case: Case, given: ActInput, moment: Moment) -> list[Ruling]:
    """Every ruling on the act's questions, by the law of the case's legal date (or the question's own day)."""
    method = act().method(case, given)
    questions: Iterable[Question] = act().asks(case, given, moment)
    return [
        law.ask(each, on=getattr(each, "on", None) or case.law_date, at=case.region, method=method)
        for each in questions
    ]


def blocking(rulings: Iterable[Ruling], settled: Collection[str]) -> list[Ruling]:
    """The rulings that stop the act: refused ones, and uncertain ones on which nobody has decided."""
    return [
        ruling
        for ruling in rulings
        if ruling.verdict is Verdict.REFUSED
        or (ruling.verdict is Verdict.UNCERTAIN and name_of(ruling.question) not in settled)
    ]


def settled_in(thread: str) -> frozenset[str]:
    """The questions on which an office has decided that this thread may go on."""
    found = Settlement.objects.filter(thread=thread, decision="go_on").exclude(thread="")
    return frozenset(found.values_list("question", flat=True))


def must_pass(rulings: list[Ruling], settled: Collection[str], findings: tuple[type[Question], ...] = ()) -> None:
    """Raise `Refused` unless the act may go on; what is refused of `findings` is no bar."""
    stop = [each for each in blocking(rulings, settled) if not _is_finding(each, findings)]
    if stop:
        raise Refused(rulings, stop)


def _is_finding(ruling: Ruling, findings: tuple[type[Question], ...]) -> bool:
    return ruling.verdict is Verdict.REFUSED and isinstance(ruling.question, findings)


def count_all(law: Law, act: AnyAct, case: Case, given: ActInput, moment: Moment) -> list[Started]:
    """The clocks the act starts, each counted by its article."""
    periods: Iterable[Any] = act().starts(case, given, moment)
    return [Started(each, law.count(each, on=case.law_date, at=case.region)) for each in periods]
