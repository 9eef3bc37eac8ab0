"""Entries read aloud: what an act said, in one or two sentences with numbers.

A room says it best in its `sentences.py`: `SAYS` holds for an act a template over the entry's public facts, or a
function that chooses one. Where it says nothing, the input's own titles and values are read.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from enum import Enum, EnumType
from functools import cache
from typing import Any

from django.urls import reverse
from django.utils.translation import npgettext, pgettext

from goufu.core import registry
from goufu.core.fields import Mark
from goufu.core.judge import question_named
from goufu.core.models import StoredFile
from goufu.core.public import PublicEntry
from goufu.core.registry import part_of_each_room
from goufu.parties.models import Office, Organ
from goufu.ui.citing import Articles, lang
from goufu.ui.lists import member_title
from goufu.ui.shapes import shapes
from goufu.ui.show import Citation, FileLink, Link, Timeline, TimelineEntry
from goufu.ui.words import chinese, day_words, instant_words, money_text, month_words, percent_words, say

Template = str | Callable[[Mapping[str, Any]], str]
LONGEST = 160
SHOWN = 4
CITED = 3
KINDS = {
    "application/pdf": "PDF",
    "text/plain": "TXT",
    "image/png": "PNG",
    "image/jpeg": "JPG",
    "application/zip": "ZIP",
}


@cache
def _says() -> dict[str, tuple[str, Template]]:
    """For each act that a room has a sentence for: the room and the template."""
    return {
        act: (room, template)
        for room, module in part_of_each_room("sentences")
        for act, template in module.SAYS.items()
    }


def sentence(entry: PublicEntry) -> str:
    """What the entry says."""
    found = _says().get(entry.act)
    if found is None:
        return _derived(entry)
    room, template = found
    words = template if isinstance(template, str) else template(entry.known)
    try:
        return pgettext(room, words).format_map(spoken_facts(entry)) if words else ""
    except (KeyError, IndexError):
        return _derived(entry)


def spoken_facts(entry: PublicEntry) -> dict[str, str]:
    """Every public fact in the reader's language. `x_name` is the name that `x_zh` and `x_en` (or `x_name_zh`) give."""
    choices, asked = _choices(entry.act), _questions(entry.act)
    said = {name: choice(choices.get(name), value) or spoken(name, value) for name, value in entry.known.items()}
    said |= {name: pgettext("ui", "some") for name in _small_counts(entry.act) if entry.known.get(name) is None}
    said |= {name: question_named(entry.known[name]).title(lang()) for name in asked & entry.known.keys()}
    for name, value in entry.known.items():
        if name.endswith("_zh"):
            base = name.removesuffix("_zh").removesuffix("_name")
            english = entry.known.get(name.removesuffix("_zh") + "_en")
            said[f"{base}_name"] = str(value if chinese() else english or value)
    return said


@cache
def _small_counts(act: str) -> tuple[str, ...]:
    """Counts of people that are not published when they are small (`SMALL_COUNTS` of a room's sentences)."""
    modules = (module for _, module in part_of_each_room("sentences"))
    return next((found for each in modules if (found := getattr(each, "SMALL_COUNTS", {}).get(act))), ())


@cache
def _choices(act: str) -> dict[str, tuple[str, EnumType]]:
    """The fields of an act that hold a choice, with their room."""
    found = registry.ACTS.get(act)
    if found is None:
        return {}
    held = ((name, shape.item or shape) for name, _, shape in shapes(found.input_type))
    return {name: (found.room, shape.type) for name, shape in held if isinstance(shape.type, EnumType)}


@cache
def _questions(act: str) -> frozenset[str]:
    """The fields of an act that name a legal question."""
    found = registry.ACTS.get(act)
    return (
        frozenset(name for name, _, shape in shapes(found.input_type) if shape.mark == "question")
        if found
        else frozenset()
    )


def choice(of: tuple[str, EnumType] | None, value: Any) -> str:
    """A choice (or several) by its title; nothing for what is no choice."""
    if of is None or value in (None, "", []):
        return ""
    room, members = of
    held: list[Enum] = list(members)
    titles = {str(member.value): member_title(member, room) for member in held}
    values = value if isinstance(value, list) else [value]
    return _list(titles.get(str(each), str(each)) for each in values)


def _list(parts: Iterable[str]) -> str:
    return pgettext("ui", ", ").join(parts)


def spoken(name: str, value: Any) -> str:
    """One value in the reader's language: money and shares by the name's ending, dates by their shape."""
    if isinstance(value, bool):
        return pgettext("ui", "Yes") if value else pgettext("ui", "No")
    if isinstance(value, int):
        return _number(name, value)
    if isinstance(value, list):
        plain = [spoken(name, each) for each in value if isinstance(each, str | int)]
        return _list(plain) if plain else str(len(value))
    return _text(value) if isinstance(value, str) else ""


def _number(name: str, value: int) -> str:
    if name.endswith("_fen"):
        return money_text(value)
    if name.endswith("_bp") or name == "score":
        return percent_words(value).removesuffix("%" if name == "score" else "")
    return f"{value:,}" if value >= 10_000 else str(value)


def _text(value: str) -> str:
    try:
        if len(value) == len("2025-03") and value[4] == "-":
            return month_words(date.fromisoformat(f"{value}-01"))
        if len(value) == len("2025-03-03"):
            return day_words(date.fromisoformat(value))
        if len(value) >= len("2025-03-03T01:00Z") and value[10:11] == "T":
            return instant_words(datetime.fromisoformat(value))
    except ValueError:
        return value
    return value


def _derived(entry: PublicEntry) -> str:
    act = registry.ACTS.get(entry.act)
    if act is None:
        return ""
    said, facts, choices = [], spoken_facts(entry), _choices(entry.act)
    for name, info in act.input_type.model_fields.items():
        marks = {mark.kind for mark in info.metadata if isinstance(mark, Mark)}
        value = entry.known.get(name)
        if not info.title or value in (None, "", [], {}, False, 0) or marks & {"file", "case", "organ"}:
            continue
        text = money_text(value) if "fen" in marks and isinstance(value, int) else facts[name]
        if text and len(text) <= LONGEST and (name in choices or not isinstance(value, list | dict)):
            said.append(f"{say(act.room, info.title)}{'：' if chinese() else ': '}{text}")
    return ("；" if chinese() else "; ").join(said[:SHOWN])


def title_of(entry: PublicEntry) -> str:
    """The act's title."""
    act = registry.ACTS.get(entry.act)
    return act.title() if act else entry.act


def office_names(entries: Iterable[PublicEntry]) -> dict[str, str]:
    """The offices of these entries, by code, as a reader is told them."""
    offices = Office.objects.filter(code__in={each.office for each in entries}).select_related("organ")
    if chinese():
        return {each.code: f"{each.organ.name_zh} · {each.title_zh}" for each in offices}
    return {
        each.code: f"{each.organ.name_en or each.organ.name_zh} · {each.title_en or each.title_zh}" for each in offices
    }


def principal_names(entries: Iterable[PublicEntry]) -> dict[str, str]:
    """The organs for which agencies acted, by code."""
    codes = {each.principal for each in entries} - {""}
    organs = Organ.objects.filter(code__in=codes) if codes else ()
    return {each.code: each.name_zh if chinese() else each.name_en or each.name_zh for each in organs}


def _hand(entry: PublicEntry, offices: Mapping[str, str], principals: Mapping[str, str]) -> str:
    """Whose hand it was; of an agency also for whom."""
    hand = offices.get(entry.office, "")
    if not entry.principal:
        return hand
    return pgettext("ui", "%(agency)s, for %(principal)s") % {
        "agency": hand, "principal": principals.get(entry.principal, entry.principal),
    }  # fmt: skip


def timeline(entries: list[PublicEntry], most: int | None = None) -> Timeline:
    """The entries, newest first; what one act did several times on a day stands once, with every receipt."""
    offices, articles, files = office_names(entries), Articles(), public_files(entries)
    told = [_told(group, offices, articles, files) for group in _groups(entries)]
    return Timeline(tuple(told[:most]))


def _groups(entries: list[PublicEntry]) -> list[list[PublicEntry]]:
    groups: list[list[PublicEntry]] = []
    for each in reversed(entries):
        last = groups[-1][-1] if groups else None
        if last and (last.act, last.case, last.day) == (each.act, each.case, each.day) and not each.elsewhere:
            groups[-1].append(each)
        else:
            groups.append([each])
    return groups


def _told(
    group: list[PublicEntry], offices: Mapping[str, str], articles: Articles, public: Mapping[str, FileLink]
) -> TimelineEntry:
    entry, times = group[0], len(group)
    title = title_of(entry)
    if times > 1:
        title += " " + npgettext("ui", "(%(n)d time)", "(%(n)d times)", times) % {"n": times}
    said = list(dict.fromkeys(filter(None, map(sentence, group))))
    principals = principal_names(group)
    hands = list(dict.fromkeys(_hand(each, offices, principals) for each in group))
    files = dict.fromkeys(digest for each in group for digest in each.files)
    return TimelineEntry(
        title,
        when=entry.day,
        text=" ".join(said[:3]),
        office=hands[0] if len(hands) == 1 else "",
        receipt=_receipt(entry),
        citations=_citations(group, articles),
        files=tuple(public[digest] for digest in files if digest in public),
        links=tuple(_receipt(each) for each in group[1:6]),
        elsewhere=_elsewhere(entry),
        anchor=f"e-{entry.hash[:12]}",
    )


def public_files(entries: Iterable[PublicEntry]) -> dict[str, FileLink]:
    """The files of these entries that are public, by digest."""
    named = {digest for each in entries for digest in each.files}
    found = StoredFile.objects.filter(pk__in=named, public=True)
    return {each.sha256: _file(each) for each in found}


def _file(stored: StoredFile) -> FileLink:
    kind = KINDS.get(stored.media_type, "")
    return FileLink(pgettext("ui", "Document"), f"/api/files/{stored.sha256}", kind, stored.size, stored.sha256)


def _receipt(entry: PublicEntry) -> Link:
    number = f"{entry.position:04d}" if entry.position is not None else pgettext("ui", "being numbered")
    said = pgettext("ui", "Receipt %(number)s") % {"number": number}
    return Link(said, reverse("web:receipt", args=[entry.hash]))


def _citations(group: list[PublicEntry], articles: Articles) -> tuple[Citation, ...]:
    """The articles that answered, those first that are law."""
    answers = [answer for each in group for verdict in each.verdicts for answer in verdict["answers"]]
    answers.sort(key=lambda answer: answer["instrument"] in {"platform_rules", "practice"})
    found = (articles.cite(each["rule"], each["instrument"], each["article"]) for each in answers)
    return tuple({each.label: each for each in found if each}.values())[:CITED]


def _elsewhere(entry: PublicEntry) -> str:
    if entry.elsewhere is None:
        return ""
    return pgettext("ui", "Recorded: done by %(office)s, number %(number)s, %(address)s") % dict(entry.elsewhere)
