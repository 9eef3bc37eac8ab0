"""The record as it stood when a notice was made: the thread's public entries up to the one that makes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from goufu.base.civil import parse_instant
from goufu.core import registry
from goufu.core.public import PublicEntry, public_entries
from goufu.rooms.needs.interface import purchase_view
from goufu.ui.words import chinese, day_words, instant_words, money_text, month_words


@dataclass(frozen=True)
class Record:
    """An entry and everything public with or before it, oldest first. Later acts change nothing of a notice."""

    entry: PublicEntry
    before: tuple[PublicEntry, ...]

    def own(self, name: str) -> Any:
        """A public fact of the entry itself."""
        return self.entry.known.get(name)

    def last(self, *acts: str) -> PublicEntry | None:
        """The newest entry of these acts."""
        return next((each for each in reversed(self.before) if each.act in acts), None)

    def first(self, *acts: str) -> PublicEntry | None:
        """The oldest entry of these acts."""
        return next((each for each in self.before if each.act in acts), None)

    def fact(self, name: str, *acts: str) -> Any:
        """The newest value of a public fact that says anything, of these acts or of all."""
        found = (each.known.get(name) for each in reversed(self.before) if not acts or each.act in acts)
        return next((value for value in found if value not in (None, "", [], {})), None)

    def earlier(self, name: str, *acts: str) -> Any:
        """The same, without what the entry itself says."""
        return Record(self.entry, self.before[:-1]).fact(name, *acts)

    def named(self, *bases: str) -> str:
        """A name in the reader's language, from `x_zh` and `x_en`, by the first base that says one."""
        for base in bases:
            said = self.fact(f"{base}_zh"), self.fact(f"{base}_en")
            if any(said):
                return str(said[0] if chinese() or not said[1] else said[1])
        return ""

    def text(self, name: str, *acts: str) -> str:
        """The newest value as text."""
        found = self.fact(name, *acts)
        return "" if found is None else str(found)


def record_of(entry: PublicEntry, thread: Sequence[PublicEntry]) -> Record:
    """The record of a notice. What was unveiled by a later act than the entry is not yet in it. Of a lot it begins with
    that of the whole: need, money and requirement stand there.
    """
    thread = [*_of_the_whole(thread), *thread]
    places = {each.hash: place for place, each in enumerate(thread)}
    here = places[entry.hash]
    kept = [each for each in thread[: here + 1] if _shown_by(each, thread, places[each.hash]) <= here]
    return Record(entry, tuple(kept))


def _of_the_whole(thread: Sequence[PublicEntry]) -> list[PublicEntry]:
    opened = next((str(each.known["part_of"]) for each in thread if each.act == "open_lot"), "")
    whole = purchase_view(opened) if opened else None
    return public_entries(whole.thread) if whole else []


def _shown_by(entry: PublicEntry, thread: Sequence[PublicEntry], place: int) -> int:
    """The place of the entry that made this one public: its own, or that of the act it waited for."""
    act = registry.ACTS.get(entry.act)
    at = act.public.at if act else "once"
    if at in {"once", "never"}:
        return place
    return next((later for later in range(place + 1, len(thread)) if thread[later].act == at), place)


def digest(sha256: str) -> str:
    """A file's SHA-256 in groups of sixteen, so that it breaks on paper and can be read aloud."""
    return "SHA-256 " + " ".join(sha256[start : start + 16] for start in range(0, len(sha256), 16))


def money(fen: Any) -> str:
    """An amount in words, empty for none."""
    return money_text(fen) if isinstance(fen, int) and not isinstance(fen, bool) else ""


def day(text: Any) -> str:
    """An ISO date in words, empty for none."""
    return day_words(date.fromisoformat(text)) if isinstance(text, str) and text else ""


def days(first: Any, last: Any) -> str:
    """From one day to another."""
    return f"{day(first)}—{day(last)}" if first and last else day(first) or day(last)


def month(text: Any) -> str:
    """`2025-04` in words."""
    return month_words(date.fromisoformat(f"{text}-01")) if isinstance(text, str) and text else ""


def instant(text: Any) -> str:
    """An instant in China's time, to the minute."""
    return instant_words(parse_instant(text)) if isinstance(text, str) and text else ""
