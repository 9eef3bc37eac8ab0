"""Entries read aloud: what an act said, in one or two sentences with numbers.

A room says it best in its `sentences.py` (`SAYS`: act name -> template over the entry's public facts). Where it says
nothing, the input's own titles and values are read.
"""

from datetime import date
from functools import cache
from typing import Any

from django.urls import reverse
from django.utils.translation import pgettext

from goufu.core import registry
from goufu.core.fields import Mark
from goufu.core.public import PublicEntry
from goufu.core.registry import part_of_each_room
from goufu.parties.models import Office
from goufu.ui.citing import citation_of_rule
from goufu.ui.show import Citation, FileLink, Link, Timeline, TimelineEntry
from goufu.ui.words import chinese, day_words, money_text

LONGEST = 160
SHOWN = 4


@cache
def _says() -> dict[str, tuple[str, str]]:
    """For each act that a room has a sentence for: the room and the template."""
    return {
        act: (room, template)
        for room, module in part_of_each_room("sentences")
        for act, template in module.SAYS.items()
    }


def sentence(entry: PublicEntry) -> str:
    """What the entry says."""
    if found := _says().get(entry.act):
        room, template = found
        try:
            return pgettext(room, template).format_map(
                {name: spoken(name, value) for name, value in entry.known.items()}
            )
        except (KeyError, IndexError):
            return _derived(entry)
    return _derived(entry)


def spoken(name: str, value: Any) -> str:
    """One value in the reader's language: money by its name's ending, dates by their shape."""
    if isinstance(value, bool):
        return pgettext("ui", "Yes") if value else pgettext("ui", "No")
    if isinstance(value, int):
        return money_text(value) if name.endswith("_fen") else str(value)
    if isinstance(value, list):
        return pgettext("ui", ", ").join(spoken(name, each) for each in value if isinstance(each, str | int))
    return _text(value) if isinstance(value, str) else ""


def _text(value: str) -> str:
    try:
        return day_words(date.fromisoformat(value)) if len(value) == len("2025-03-03") else value
    except ValueError:
        return value


def _derived(entry: PublicEntry) -> str:
    act = registry.ACTS.get(entry.act)
    if act is None:
        return ""
    said = []
    for name, info in act.input_type.model_fields.items():
        marks = {mark.kind for mark in info.metadata if isinstance(mark, Mark)}
        value = entry.known.get(name)
        if not info.title or value in (None, "", [], {}) or marks & {"file", "case"}:
            continue
        money = "fen" in marks and isinstance(value, int)
        text = money_text(value) if money else spoken(name, value)
        if text and len(text) <= LONGEST:
            said.append(f"{pgettext(act.room, info.title)}{'：' if chinese() else ': '}{text}")
    return ("；" if chinese() else "; ").join(said[:SHOWN])


def title_of(entry: PublicEntry) -> str:
    """The act's title."""
    act = registry.ACTS.get(entry.act)
    return act.title() if act else entry.act


def office_names(entries: list[PublicEntry]) -> dict[str, str]:
    """The offices of these entries, by code, as a reader is told them."""
    offices = Office.objects.filter(code__in={each.office for each in entries}).select_related("organ")
    if chinese():
        return {each.code: f"{each.organ.name_zh} · {each.title_zh}" for each in offices}
    return {
        each.code: f"{each.organ.name_en or each.organ.name_zh} · {each.title_en or each.title_zh}" for each in offices
    }


def timeline(entries: list[PublicEntry]) -> Timeline:
    """The entries, newest first."""
    offices = office_names(entries)
    return Timeline(tuple(_told(each, offices) for each in reversed(entries)))


def _told(entry: PublicEntry, offices: dict[str, str]) -> TimelineEntry:
    number = f"{entry.position:04d}" if entry.position is not None else pgettext("ui", "being numbered")
    return TimelineEntry(
        title_of(entry),
        when=entry.day,
        text=sentence(entry),
        office=offices.get(entry.office, ""),
        receipt=Link(
            pgettext("ui", "Receipt %(number)s") % {"number": number}, reverse("web:receipt", args=[entry.hash])
        ),
        citations=_citations(entry),
        files=tuple(
            FileLink(pgettext("ui", "Document"), f"/api/files/{sha256}", digest=sha256) for sha256 in entry.files
        ),
        elsewhere=_elsewhere(entry),
        anchor=f"e-{entry.hash[:12]}",
    )


def _citations(entry: PublicEntry) -> tuple[Citation, ...]:
    rules = [answer["rule"] for verdict in entry.verdicts for answer in verdict["answers"]]
    found = [citation_of_rule(rule) for rule in dict.fromkeys(rules)]
    return tuple(each for each in found if each)[:3]


def _elsewhere(entry: PublicEntry) -> str:
    if entry.elsewhere is None:
        return ""
    return pgettext("ui", "Recorded: done by %(office)s, number %(number)s, %(address)s") % dict(entry.elsewhere)
