"""Message catalogues read straight from ``.po`` files, for the floors that run without a web framework.

A message is looked up by context and English source string. Where no translation is found the source string itself is
returned, so that a missing line is visible rather than fatal.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
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


def _entries(text: str) -> Iterator[dict[str, str]]:
    entry: dict[str, str] = {}
    key = ""
    for raw in [*text.splitlines(), ""]:
        line = raw.strip()
        if not line:
            if entry:
                yield entry
            entry, key = {}, ""
        elif line.startswith("#"):
            if line.startswith("#,") and "fuzzy" in line:
                entry["fuzzy"] = "yes"
        else:
            key = _take(entry, key, line)


def _take(entry: dict[str, str], key: str, line: str) -> str:
    if not line.startswith('"'):
        key, _, line = line.partition(" ")
    entry[key] = entry.get(key, "") + str(ast.literal_eval(line))
    return key
