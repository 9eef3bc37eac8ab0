"""What an act asks the law: a sentence and the facts it needs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import ClassVar

from goufu.base.canonical import plain
from goufu.base.catalogue import translate

_FACT = re.compile(r"``(?P<name>\w+)``: (?P<meaning>.+?)[.;]?$", re.MULTILINE)


@dataclass(frozen=True)
class Question:
    """A legal question; a subclass holds the facts, its docstring's first line is the question itself."""

    settled_by: ClassVar[str] = "finance.head"
    """The role whose office may settle the question when the answer is uncertain."""

    @classmethod
    def title(cls, lang: str = "en") -> str:
        """The question as a sentence."""
        return translate(lang, "law", (cls.__doc__ or cls.__name__).strip().splitlines()[0])

    @classmethod
    @cache
    def meanings(cls) -> dict[str, str]:
        """What each fact means, in English, by field."""
        return {found["name"]: found["meaning"] for found in _FACT.finditer(cls.__doc__ or "")}

    def facts(self) -> dict[str, object]:
        """The facts as plain JSON."""
        return dict(plain(self))


@dataclass(frozen=True)
class Period(Question):
    """A time to be counted from ``start``, the day that is itself not counted."""

    span: ClassVar[bool] = False
    """Whether it is a time that runs (a right that lasts, a notice that stands) and no duty that can be missed."""

    start: date
