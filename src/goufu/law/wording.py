"""Templates with named holes, filled in for a Chinese or an English reader.

A hole may say how its value is written: ``{deadline:date}``, ``{amount:money}`` (fen), ``{weight:percent}`` (basis
points), ``{score:points}`` (hundredths), ``{at:instant}``, ``{missing:names}`` (codes of closed lists, one or several)
and ``{terms:list}`` (texts as they are).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from string import Formatter
from typing import Any

from goufu.base.catalogue import translate
from goufu.base.civil import SHANGHAI, parse_instant
from goufu.base.money import money_text

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def holes(template: str) -> frozenset[str]:
    """The names of the holes in ``template``."""
    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name)


def fill(template: str, values: Mapping[str, Any], lang: str) -> str:
    """``template`` with its holes filled from ``values``; a missing value raises ``KeyError``."""
    return _Filler(lang).vformat(template, (), values)


@dataclass(frozen=True)
class Wording:
    """A sentence in English and, where it does not stand in the catalogue, in Chinese."""

    en: str
    zh: str | None = None

    def text(self, lang: str, values: Mapping[str, Any]) -> str:
        """The sentence for a reader of ``lang``."""
        template = self.zh if lang == "zh" and self.zh is not None else translate(lang, "law", self.en)
        return fill(template, values, lang)


class _Filler(Formatter):
    def __init__(self, lang: str) -> None:
        self.lang = lang

    def format_field(self, value: Any, format_spec: str) -> str:
        if write := _WRITERS.get(format_spec):
            return write(value, self.lang)
        return str(format(value, format_spec))


def _date(value: Any, lang: str) -> str:
    if value is None:
        return "未发布" if lang == "zh" else "no day"
    day = date.fromisoformat(str(value))
    if lang == "zh":
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _instant(value: Any, lang: str) -> str:
    at = parse_instant(str(value)).astimezone(SHANGHAI)
    return f"{_date(at.date(), lang)} {at:%H:%M:%S}" if lang == "zh" else f"{at:%H:%M:%S} on {_date(at.date(), lang)}"


def _decimal(value: int) -> str:
    whole, part = divmod(abs(value), 100)
    return f"{'-' if value < 0 else ''}{whole}" + (f".{part:02d}".rstrip("0") if part else "")


def _percent(value: Any, lang: str) -> str:
    return _decimal(value) + ("%" if lang == "zh" else " %")


def _points(value: Any, lang: str) -> str:
    return _decimal(value) + (" 分" if lang == "zh" else " points")


def _posts(value: Any, lang: str) -> str:
    return _decimal(value) + ("名" if lang == "zh" else " posts")


def _names(value: Any, lang: str) -> str:
    codes = [value] if isinstance(value, str) else value
    return _list([translate(lang, "law", str(code).replace("_", " ")) for code in codes], lang)


def _list(value: Sequence[object], lang: str) -> str:
    return ("、" if lang == "zh" else ", ").join(str(part) for part in value)


_WRITERS: Mapping[str, Callable[[Any, str], str]] = {
    "date": _date,
    "instant": _instant,
    "percent": _percent,
    "points": _points,
    "posts": _posts,
    "names": _names,
    "list": _list,
    "money": money_text,
}
