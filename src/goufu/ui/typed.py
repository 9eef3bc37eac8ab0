"""Between what a person types and what an act takes: money in yuan, dates, Beijing time. Forgiving."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime
from typing import Any

from django.utils.translation import pgettext

from goufu.base.civil import SHANGHAI
from goufu.base.errors import GoufuError
from goufu.base.money import parse_yuan
from goufu.ui.show import FieldKind
from goufu.ui.words import amount, chinese

_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_HOUR = re.compile(r"(\d{1,2})[:时点](\d{1,2})分?(?::(\d{2}))?")


class NotRead(ValueError):
    """What was typed is not what the field asks for; the message says what would be."""


def tidy(text: str) -> str:
    """Full-width digits and signs made plain, ends trimmed."""
    return unicodedata.normalize("NFKC", text).strip()


def read_money(text: str) -> int:
    """Fen from an amount in yuan."""
    try:
        return parse_yuan(tidy(text))
    except GoufuError as wrong:
        lang = "zh" if chinese() else "en"
        raise NotRead(" ".join(filter(None, (wrong.text(lang), wrong.cure_text(lang))))) from wrong


def read_number(text: str) -> int:
    """A whole number; separators and a per-cent sign are allowed."""
    bare = tidy(text).replace(",", "").removesuffix("%")
    if not re.fullmatch(r"-?\d{1,15}", bare, re.ASCII):
        raise NotRead(pgettext("ui", "Give a whole number."))
    return int(bare)


def _day(text: str) -> date:
    found = _DAY.fullmatch(text) or _COMPACT.fullmatch(text)
    if found is None:
        raise NotRead(pgettext("ui", "Give a date, such as 2025-03-31."))
    year, month, day = (int(part) for part in found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        raise NotRead(pgettext("ui", "There is no such day in the calendar.")) from None


def read_date(text: str) -> str:
    """ISO date from a date as people write it."""
    return _day(tidy(text)).isoformat()


def read_instant(text: str) -> str:
    """ISO instant with China's offset, from a date and a time of day, 24-hour."""
    bare = re.sub(r"^(\d{4}年\d{1,2}月\d{1,2}日)(?=\d)", r"\1 ", tidy(text))
    day, _, hour = bare.replace("T", " ").partition(" ")
    found = _HOUR.fullmatch(hour.strip())
    if found is None or int(found[1]) > 23 or int(found[2]) > 59 or int(found[3] or 0) > 59:
        raise NotRead(pgettext("ui", "Give date and time of day, 24-hour, such as 2025-03-31 17:00."))
    on = _day(day)
    at = datetime(on.year, on.month, on.day, int(found[1]), int(found[2]), int(found[3] or 0), tzinfo=SHANGHAI)
    return at.isoformat()


READERS = {"money": read_money, "number": read_number, "date": read_date, "instant": read_instant}


def read_text(kind: FieldKind, text: str) -> Any:
    """The value of one typed field, as JSON has it; `NotRead` when it cannot be."""
    reader = READERS.get(kind)
    return reader(text) if reader else text.replace("\r\n", "\n").strip()


def _show_instant(value: str | datetime) -> str:
    try:
        found = datetime.fromisoformat(value) if isinstance(value, str) else value
    except ValueError:
        return str(value)
    local = found.replace(tzinfo=found.tzinfo or UTC).astimezone(SHANGHAI)
    return f"{local:%Y-%m-%d %H:%M}" + (f":{local:%S}" if local.second else "")


def show_text(kind: FieldKind, value: Any) -> str:
    """What stands in the field for a value; text that could not be read stands as it was typed."""
    if value is None or (kind == "bool" and value is not True):
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if kind == "instant":
        return _show_instant(value)
    if kind == "money" and isinstance(value, int):
        return amount(value)
    return value.isoformat() if isinstance(value, date) else str(value)
