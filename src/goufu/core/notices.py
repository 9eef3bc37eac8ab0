"""What an organ is told: the words of a room's `notices/<act>.txt` over the values its act told.

A notice's first line is its subject, the paragraph after the blank line its body; both are messages of the room.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.apps import apps

from goufu.base.catalogue import translate
from goufu.core import registry
from goufu.core.models import Message


@dataclass(frozen=True)
class Told:
    """One notice, worded."""

    subject: str
    body: str


@cache
def template(room: str, act: str) -> tuple[str, str] | None:
    """Subject and body of a notice as message ids; None where the room has no words for the act."""
    path = Path(apps.get_app_config(room).path) / "notices" / f"{act}.txt"
    return read_notice(path) if path.exists() else None


def read_notice(path: Path) -> tuple[str, str]:
    """Subject and body of a notice's file."""
    subject, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    return subject.strip(), " ".join(body.split())


def worded(message: Message, lang: str) -> Told:
    """A message in `lang` ("zh" or "en"); the act's title alone where its room has no words for it."""
    act = registry.act_named(message.notice)
    words = template(act.room, act.name)
    if words is None:
        return Told(act.word().text(lang), "")
    subject, body = (_filled(translate(lang, act.room, each), message.values) for each in words)
    return Told(subject, body)


def _filled(text: str, values: Mapping[str, Any]) -> str:
    return text.format_map({name: "–" if value in (None, "") else value for name, value in values.items()})
