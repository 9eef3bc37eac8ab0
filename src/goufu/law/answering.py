"""How an article's module says which question it answers.

A rule is a function ``(question, figures) -> Outcome | None``. Its docstring is the wording of the refusal (a
``str.format`` template whose holes are the values it says), ``cure=`` what would mend it, ``warning=`` and ``doubt=``
the wordings of a warning and of an uncertain answer where they differ, ``told=`` what an allowed answer says beyond the
gist (a computed figure). None means that the rule has nothing to say to
these facts. Gist, source, Chinese wordings, figures and examples stand in the ``.toml`` of the same stem.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from goufu.law.figures import Figures
from goufu.law.question import Period, Question
from goufu.law.verdict import Verdict

Q = TypeVar("Q", bound=Question)
P = TypeVar("P", bound=Period)


@dataclass(frozen=True)
class Outcome:
    """A rule's verdict and the values its wording shows."""

    verdict: Verdict
    said: dict[str, Any]


def allowed(**said: Any) -> Outcome:
    """The rule is kept."""
    return Outcome(Verdict.ALLOWED, said)


def warned(**said: Any) -> Outcome:
    """The step may go on; the finding stays on the file."""
    return Outcome(Verdict.WARNED, said)


def refused(**said: Any) -> Outcome:
    """The step may not go on."""
    return Outcome(Verdict.REFUSED, said)


def uncertain(**said: Any) -> Outcome:
    """A person must decide."""
    return Outcome(Verdict.UNCERTAIN, said)


def refused_if(wrong: object, **said: Any) -> Outcome:
    """Refused when ``wrong`` holds, else allowed."""
    return refused(**said) if wrong else allowed(**said)


def warned_if(wrong: object, **said: Any) -> Outcome:
    """Warned when ``wrong`` holds, else allowed."""
    return warned(**said) if wrong else allowed(**said)


@dataclass(frozen=True)
class Length:
    """How long a period lasts and how it is counted: ``working``, ``calendar`` or ``years``."""

    count: int
    unit: str


def working_days(count: int) -> Length:
    """A period in working days."""
    return Length(count, "working")


def calendar_days(count: int) -> Length:
    """A period in calendar days."""
    return Length(count, "calendar")


def years(count: int) -> Length:
    """A period in years."""
    return Length(count, "years")


@dataclass(frozen=True)
class Declared:
    """What a decorator says of a rule, whatever it returns."""

    rule: str
    question: type[Question]
    traits: frozenset[str]
    methods: frozenset[str]
    since: date | None
    protects: str
    binds: str
    cure: str | None
    warning: str | None
    doubt: str | None
    told: str | None
    module: str
    wording: str

    def speaks_of(self, name: str | None, traits: frozenset[str]) -> bool:
        """Whether the rule concerns a method of this name and these traits (or none)."""
        return self.traits <= traits and (not self.methods or name in self.methods)


@dataclass(frozen=True)
class Answering(Generic[Q]):
    """A rule that answers a question; call it to hear its outcome."""

    declared: Declared
    function: Callable[[Q, Figures], Outcome | None]

    def __call__(self, question: Q, figures: Figures) -> Outcome | None:
        return self.function(question, figures)


@dataclass(frozen=True)
class Counting(Generic[P]):
    """A rule that counts a period; call it to hear its length."""

    declared: Declared
    function: Callable[[P, Figures], Length | None]

    def __call__(self, period: P, figures: Figures) -> Length | None:
        return self.function(period, figures)


def answers(  # noqa: PLR0913
    question: type[Q], *, rule: str, protects: str, binds: str = "buyer", traits: Iterable[str] = (),
    methods: Iterable[str] = (), since: str | None = None, cure: str | None = None, warning: str | None = None,
    doubt: str | None = None, told: str | None = None,
) -> Callable[[Callable[[Q, Figures], Outcome | None]], Answering[Q]]:  # fmt: skip
    """Declare that the function below answers ``question`` as ``rule`` (its id in the rule book).

    ``protects`` names whom the rule protects; ``binds`` on whom its refusal falls: a locality may not be stricter
    where that is ``provider``, for it would shut bidders out. ``traits`` and ``methods`` narrow it to methods.
    """

    def declare(function: Callable[[Q, Figures], Outcome | None]) -> Answering[Q]:
        declared = _declared(
            function, rule, question, traits, methods, since, protects, binds, cure, warning, doubt, told
        )
        return Answering(declared, function)

    return declare


def counts(
    period: type[P], *, rule: str, protects: str, binds: str = "buyer", traits: Iterable[str] = (),
    methods: Iterable[str] = (), since: str | None = None,
) -> Callable[[Callable[[P, Figures], Length | None]], Counting[P]]:  # fmt: skip
    """Declare that the function below counts ``period``; its docstring says what must be done by ``{day:date}``."""

    def declare(function: Callable[[P, Figures], Length | None]) -> Counting[P]:
        return Counting(_declared(function, rule, period, traits, methods, since, protects, binds), function)

    return declare


def _declared(
    function: Callable[..., Any], rule: str, question: type[Question], traits: Iterable[str], methods: Iterable[str],
    since: str | None, *rest: Any,
) -> Declared:  # fmt: skip
    protects, binds, cure, warning, doubt, told = (*rest, None, None, None, None)[:6]
    wording = " ".join((inspect.getdoc(function) or "").split())
    day = date.fromisoformat(since) if since else None
    return Declared(
        rule, question, frozenset(traits), frozenset(methods), day, protects, binds, cure, warning, doubt, told,
        function.__module__, wording,
    )  # fmt: skip
