"""The ``.toml`` beside an article's module, and the ``instrument.toml`` of its folder."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from goufu.base.errors import GoufuError
from goufu.law.figures import DatedFigure, FigureSlot


class BrokenRuleFile(GoufuError):
    """A rule's file that lacks something or says it wrongly."""

    problem = "broken-rule-file"
    http_status = 500
    context = "law"


@dataclass(frozen=True)
class Instrument:
    """A law, regulation or document: its names, who issued it, since when (and until when) it is in force."""

    slug: str
    name_zh: str
    name_en: str
    issuer: str
    number: str
    since: date
    standing: str
    note: str = ""
    until: date | None = None


@dataclass(frozen=True)
class Example:
    """Facts, a day, and the verdict (or the due day) the rule must give."""

    facts: Mapping[str, Any]
    on: date
    at: str
    method: str | None
    verdict: str | None
    due: date | None
    figures: Mapping[str, int]


@dataclass(frozen=True)
class RuleFile:
    """What the file says of one rule's answer to one question."""

    id: str
    question: str
    article: str
    source: str
    article_seen: bool
    gist_zh: str
    gist_en: str
    slots: Mapping[str, FigureSlot]
    words: Mapping[str, Sequence[str]]
    chinese: Mapping[str, str]
    examples: tuple[Example, ...]

    @property
    def standing(self) -> str:
        """``confirmed`` when the content was seen in a source (an S in the mark), else ``believed``."""
        return "confirmed" if "S" in self.source.split("/")[0].split(":")[0] else "believed"


@cache
def read_instrument(folder: Path) -> Instrument:
    """The instrument of a folder; raises :class:`BrokenRuleFile` naming what is missing."""
    data = _toml(folder / "instrument.toml")
    try:
        return Instrument(folder.name, **data)
    except TypeError as error:
        raise BrokenRuleFile("{path}: {why}", path=f"{folder.name}/instrument.toml", why=str(error)) from None


@cache
def read_rules(path: Path) -> Mapping[tuple[str, str], RuleFile]:
    """The rules of an article's file by id and question."""
    data = _toml(path)
    article = str(data.get("article", article_of(path.stem)))
    rules = [_rule(each, article, path) for each in data.get("rule", [])]
    return {(rule.id, rule.question): rule for rule in rules}


def article_of(stem: str) -> str:
    """``35`` for ``article_35`` and ``article_35_since_2026_10``; other stems are read as words."""
    base = base_of(stem)
    return base.removeprefix("article_").replace("_", " ")


def base_of(stem: str) -> str:
    """The stem without its ``_since_…``: what a newer stem of the same article replaces."""
    return stem.split("_since_", maxsplit=1)[0]


def since_of(stem: str) -> date | None:
    """The first day of a stem like ``article_10_since_2026_10`` or ``…_since_2026_10_15``."""
    _, _, text = stem.partition("_since_")
    parts = [int(part) for part in text.split("_")] if text else []
    return date(*[*parts, 1, 1][:3]) if parts else None


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise BrokenRuleFile("{path}: {why}", path=f"{path.parent.name}/{path.name}", why=str(error)) from None


def _rule(data: Mapping[str, Any], article: str, path: Path) -> RuleFile:
    try:
        slots = _slots(data["id"], data.get("figure", []))
        return RuleFile(
            data["id"], data["question"], str(data.get("article", article)), data["source"],
            data.get("article_seen", True), data["gist_zh"], data["gist_en"], slots, data.get("words", {}),
            {key: data[f"{key}_zh"] for key in ("refusal", "warning", "doubt", "told", "cure") if f"{key}_zh" in data},
            tuple(_example(each) for each in data.get("example", [])),
        )  # fmt: skip
    except KeyError as error:
        where = f"{path.parent.name}/{path.name}, rule {data.get('id')}"
        raise BrokenRuleFile("{path}: {why}", path=where, why=f"{error} is missing") from None


def _slots(rule: str, figures: Sequence[Mapping[str, Any]]) -> dict[str, FigureSlot]:
    slots: dict[str, FigureSlot] = {}
    for each in figures:
        name = each["name"]
        before = slots[name].shipped if name in slots else ()
        dated = (DatedFigure(each["value"], each["unit"], each["since"], each["set_by"]),) if "value" in each else ()
        slots[name] = FigureSlot(name, each["unit"], each.get("of", rule), before + dated)
    return slots


def _example(data: Mapping[str, Any]) -> Example:
    return Example(
        data["facts"], data["on"], data.get("at", "510322"), data.get("method"), data.get("verdict"), data.get("due"),
        data.get("figures", {}),
    )  # fmt: skip
