"""Which rules of the rule book are built, which are confirmed, and which lie on the path from need to archive."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from goufu.law.answering import Answering
from goufu.law.law import Law
from goufu.law.loader import Rule

INFORMS = "informs"


@dataclass(frozen=True)
class Entry:
    """A line of the rule book, whether built or not; ``verdict`` is the worst its breach may lead to.

    ``held_by``: the module that holds it where no article answers, or `informs`: it tells, and its gist says why it
    answers nothing.
    """

    rule: str
    section: str
    instrument: str
    verdict: str
    source: str
    on_path: bool
    held_by: str
    gist_zh: str
    gist_en: str


@dataclass(frozen=True)
class Covered:
    """A rule of the book as it stands now."""

    rule: str
    section: str
    instrument: str
    verdict: str
    source: str
    on_path: bool
    built: bool
    informs: bool
    standing: str
    questions: tuple[str, ...]
    articles: tuple[str, ...]
    examples: int
    gist_zh: str
    gist_en: str


@cache
def rulebook() -> tuple[Entry, ...]:
    """Every line of the shipped rule book, in its order."""
    path = Path(__file__).parent / "data" / "rulebook.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(_entry(row) for row in csv.DictReader(file))


def coverage(law: Law) -> list[Covered]:
    """The rule book against the rules that ``law`` holds; rules that the book does not know come last."""
    by_id: dict[str, list[Rule]] = {}
    for rule in law.rules:
        by_id.setdefault(rule.file.id, []).append(rule)
    known = [_covered(entry, by_id.pop(entry.rule, []), law) for entry in rulebook()]
    return known + [_covered(_unlisted(rules[0]), rules, law) for rules in by_id.values()]


def _entry(row: Mapping[str, str]) -> Entry:
    return Entry(
        row["id"], row["section"], row["instrument"], row["verdict"], row["source"], row["on_path"] == "yes",
        row["held_by"], row["gist_zh"], row["gist_en"],
    )  # fmt: skip


def _unlisted(rule: Rule) -> Entry:
    file = rule.file
    return Entry(file.id, "", rule.instrument.name_zh, "", file.source, False, "", file.gist_zh, file.gist_en)


def _covered(entry: Entry, rules: Sequence[Rule], law: Law) -> Covered:
    questions = tuple(dict.fromkeys(rule.file.question for rule in rules))
    articles = tuple(dict.fromkeys(f"{rule.instrument.slug} {rule.file.article}" for rule in rules))
    return Covered(
        entry.rule, entry.section, entry.instrument, _worst(entry, rules), entry.source, entry.on_path,
        bool(rules) or entry.held_by not in {"", INFORMS}, entry.held_by == INFORMS,
        _standing(entry, rules, law), questions, articles, sum(len(rule.file.examples) for rule in rules),
        entry.gist_zh, entry.gist_en,
    )  # fmt: skip


def _worst(entry: Entry, rules: Sequence[Rule]) -> str:
    shown = {each.verdict for rule in rules for each in rule.file.examples}
    found = next((verdict for verdict in ("refused", "warned", "uncertain", "allowed") if verdict in shown), None)
    counted = any(not isinstance(rule.spoken, Answering) for rule in rules)
    return found or ("compute" if counted else entry.verdict)


def _standing(entry: Entry, rules: Sequence[Rule], law: Law) -> str:
    if rules:
        return "confirmed" if all(law.standing(rule) == "confirmed" for rule in rules) else "believed"
    return "confirmed" if "S" in entry.source.split("K")[0] else "believed"
