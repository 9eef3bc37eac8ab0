"""What the law says to a question: answers with their citation, and-ed into one ruling."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any

from goufu.base.canonical import plain
from goufu.base.catalogue import translate
from goufu.law.question import Question
from goufu.law.wording import Wording

NO_CALENDAR = "There is no official calendar for the year {year}, so working days cannot be counted."
SET_HERE = "This figure holds here by {set_by}."
NO_ANSWER = "No article answers this question for this date, place and method; a person must decide."


class Verdict(StrEnum):
    """The four things the law can say."""

    ALLOWED = "allowed"
    WARNED = "warned"
    UNCERTAIN = "uncertain"
    REFUSED = "refused"


_ORDER = tuple(Verdict)
_FOLDER = re.compile(r"[a-z0-9_]+")


def worst(verdicts: Iterable[Verdict]) -> Verdict:
    """The verdicts and-ed: refused before uncertain before warned before allowed; none at all is uncertain."""
    return max(verdicts, key=_ORDER.index, default=Verdict.UNCERTAIN)


@dataclass(frozen=True)
class MethodTraits:
    """A procurement method as the law sees it: its name for the record, its properties for the articles."""

    name: str
    traits: frozenset[str]


@dataclass(frozen=True)
class FigureUsed:
    """A dated figure an answer rests on, and who set it."""

    name: str
    value: int
    unit: str
    since: date
    set_by: str


@dataclass(frozen=True)
class Answer:
    """One rule's answer. ``facts`` are the values its wording shows, as plain JSON; ``local`` tells a locality's rule
    or figure.
    """

    rule: str
    instrument: str
    article: str
    verdict: Verdict
    standing: str
    facts: Mapping[str, Any]
    figures: tuple[FigureUsed, ...] = ()
    local: bool = False
    article_seen: bool = True
    protects: str = ""
    wording: Wording = field(default=Wording(""), compare=False)
    cure_wording: Wording | None = field(default=None, compare=False)
    cited: Wording = field(default=Wording(""), compare=False)

    def text(self, lang: str) -> str:
        """What the rule says, in ``lang`` (``"zh"`` or ``"en"``); of a figure of the place, who set it."""
        said = self.wording.text(lang, self.facts)
        if not self.set_here:
            return said
        basis = translate(lang, "law", SET_HERE).format(set_by="；".join(self.set_here))
        return said + basis if lang == "zh" else f"{said} {basis}"

    @property
    def set_here(self) -> tuple[str, ...]:
        """Who set the figures of the place that this rests on; an instrument of the book goes by its folder's name."""
        return tuple(each.set_by for each in self.figures if self.local and not _FOLDER.fullmatch(each.set_by))

    def cure(self, lang: str) -> str | None:
        """What would mend it; None where nothing has to be mended."""
        if self.cure_wording is None or self.verdict is Verdict.ALLOWED:
            return None
        return self.cure_wording.text(lang, self.facts)

    def citation(self, lang: str) -> str:
        """Instrument and article by name, with a note where the article's number was not seen."""
        note = "" if self.article_seen else translate(lang, "law", " (article number to be verified)")
        return self.cited.text(lang, {}) + note


@dataclass(frozen=True)
class Ruling:
    """All answers to one question."""

    question: Question
    on: date
    at: str
    method: MethodTraits | None
    answers: tuple[Answer, ...]

    @cached_property
    def verdict(self) -> Verdict:
        """The answers and-ed; uncertain when nobody answered."""
        return worst(answer.verdict for answer in self.answers)

    def text(self, lang: str) -> str:
        """The decisive answers as one paragraph."""
        said = [answer.text(lang) for answer in self.answers if answer.verdict is self.verdict]
        return " ".join(said) or translate(lang, "law", NO_ANSWER)

    def digest_material(self) -> dict[str, Any]:
        """Everything needed to ask again and compare, as plain JSON: question, facts, date, place, method, answers."""
        return {
            "question": type(self.question).__name__,
            "facts": self.question.facts(),
            "on": self.on.isoformat(),
            "at": self.at,
            "method": self.method.name if self.method else None,
            "traits": sorted(self.method.traits) if self.method else [],
            "verdict": self.verdict.value,
            "answers": [_material(answer) for answer in self.answers],
        }


def _material(answer: Answer) -> dict[str, Any]:
    return {
        "rule": answer.rule,
        "instrument": answer.instrument,
        "article": answer.article,
        "verdict": answer.verdict.value,
        "standing": answer.standing,
        "facts": dict(answer.facts),
        "figures": plain(answer.figures),
        "local": answer.local,
    }


@dataclass(frozen=True)
class Due:
    """A counted period: the day it ends, or None with ``why`` when it cannot be counted yet."""

    day: date | None
    days: int
    unit: str
    rule: str
    instrument: str
    article: str
    standing: str
    why: str | None = None
    local: bool = False
    missing_year: int | None = None
    wording: Wording = field(default=Wording(""), compare=False)
    cited: Wording = field(default=Wording(""), compare=False)

    def text(self, lang: str) -> str:
        """What must be done by when, or why the day is not known."""
        if self.missing_year is not None:
            return Wording(NO_CALENDAR).text(lang, {"year": self.missing_year})
        if self.day is None:
            return translate(lang, "law", self.why or NO_ANSWER)
        return self.wording.text(lang, {"day": self.day.isoformat(), "days": self.days})

    def citation(self, lang: str) -> str:
        """Instrument and article by name."""
        return self.cited.text(lang, {})
