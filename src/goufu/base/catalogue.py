"""Message catalogues read straight from ``.po`` files, for the floors that run without a web framework.

A message is looked up by context and English source string. Where no translation is found the source string itself is
returned, so that a missing line is visible rather than fatal.
"""

from __future__ import annotations

import ast
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_folders: list[Path] = [Path(__file__).parent / "locale"]

Messages = Mapping[tuple[str, str], str]


def add_folder(folder: Path) -> None:
    """Let :func:`translate` also look into ``folder`` (a ``locale`` directory)."""
    if folder not in _folders:
        _folders.append(folder)
        _all_messages.cache_clear()


def translate(lang: str, context: str, message: str) -> str:
    """``message`` in ``lang`` (``"zh"`` or ``"en"``), or ``message`` itself when there is no translation."""
    if lang != "zh":
        return message
    return _all_messages().get((context, message)) or message


def pgettext_noop(_context: str, text: str) -> str:
    """Mark a message where it stands; it is translated where it is shown."""
    return text


class Spoken(ABC):
    """Something that reads differently in each language and may stand in a hole of a message."""

    @abstractmethod
    def text(self, lang: str) -> str:
        """The text in ``lang`` (``"zh"`` or ``"en"``)."""

    def __str__(self) -> str:
        return self.text("en")


@dataclass(frozen=True)
class Both(Spoken):
    """A name that is given in both languages; the English one may be missing."""

    zh: str
    en: str = ""

    def text(self, lang: str) -> str:
        """The name in ``lang``."""
        return self.zh if lang == "zh" else self.en or self.zh


@dataclass(frozen=True)
class Said(Spoken):
    """A message that stands in a hole of another: `parts` (context and source text) joined as a list is read."""

    parts: tuple[tuple[str, str], ...]
    quoted: bool = False

    def text(self, lang: str) -> str:
        """The parts in ``lang``."""
        said = [translate(lang, context, message) for context, message in self.parts]
        return ("、" if lang == "zh" else ", ").join(f"“{each}”" if self.quoted else each for each in said)


def said(context: str, *messages: str, quoted: bool = False) -> Said:
    """Messages of one context, to be put into a hole of another message."""
    return Said(tuple((context, message) for message in messages), quoted)


def in_language(value: object, lang: str) -> object:
    """``value``, or its text in ``lang`` when it has one."""
    return value.text(lang) if isinstance(value, Spoken) else value


@cache
def _all_messages() -> Messages:
    merged: dict[tuple[str, str], str] = {}
    for folder in _folders:
        path = folder / "zh_Hans" / "LC_MESSAGES" / "django.po"
        if path.exists():
            merged.update(read_po(path))
    return merged


def read_po(path: Path) -> Messages:
    """The translations of one ``.po`` file by (context, source); plural entries and fuzzy ones are left out."""
    found: dict[tuple[str, str], str] = {}
    for entry in _entries(path.read_text(encoding="utf-8")):
        if entry.get("msgid") and entry.get("msgstr") and "fuzzy" not in entry:
            found[entry.get("msgctxt", ""), entry["msgid"]] = entry["msgstr"]
    return found


_BEGINS = ("#", "msgctxt", "msgid ")
"""What follows on a translation begins the next entry, with or without an empty line between."""


def _entries(text: str) -> Iterator[dict[str, str]]:
    entry: dict[str, str] = {}
    key = ""
    for raw in [*text.splitlines(), ""]:
        line = raw.strip()
        if not line or ("msgstr" in entry and line.startswith(_BEGINS)):
            if entry:
                yield entry
            entry, key = {}, ""
        if not line:
            continue
        if line.startswith("#"):
            if line.startswith("#,") and "fuzzy" in line:
                entry["fuzzy"] = "yes"
        else:
            key = _take(entry, key, line)


def _take(entry: dict[str, str], key: str, line: str) -> str:
    if not line.startswith('"'):
        key, _, line = line.partition(" ")
    entry[key] = entry.get(key, "") + str(ast.literal_eval(line))
    return key
