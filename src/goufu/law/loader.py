"""Finds the instruments by folder and their articles by file name; nobody lists them."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from threading import RLock
from types import ModuleType
from typing import Any
from zlib import crc32

from goufu.law.answering import Answering, Counting, Declared
from goufu.law.figures import DatedFigure
from goufu.law.files import BrokenRuleFile, Instrument, RuleFile, base_of, read_instrument, read_rules, since_of

_SHIPPED = Path(__file__).parent / "instruments"
_LOADING = RLock()
"""One thread loads at a time: a module stands in `sys.modules` before it has said its rules, and who came upon it then
would hold, for the life of the process, a law book in which they are missing.
"""


@dataclass(frozen=True)
class Rule:
    """A rule as loaded: its function, its file, its instrument, its place, and the days it is in force."""

    spoken: Answering[Any] | Counting[Any]
    file: RuleFile
    instrument: Instrument
    region: str
    stem: str
    since: date
    until: date | None

    @property
    def declared(self) -> Declared:
        """What its decorator says."""
        return self.spoken.declared

    def in_force(self, on: date) -> bool:
        """Whether the rule is in force on ``on``; the day a newer stem begins ends it."""
        return self.since <= on and (self.until is None or on < self.until)


@cache
def shipped_rules() -> tuple[Rule, ...]:
    """Every rule that comes with the package."""
    with _LOADING:
        return tuple(_rules_under(_SHIPPED, "goufu.law.instruments", "000000"))


@cache
def locality_rules(folder: Path) -> tuple[Rule, ...]:
    """The rules that the localities under ``folder`` add, each for its own division."""
    package = f"goufu_localities_{crc32(str(folder.resolve()).encode()):08x}"
    with _LOADING:
        return tuple(
            rule
            for place in locality_folders(folder)
            for rule in _rules_under(place / "law", f"{package}.at_{place.name}.law", place.name[:6])
        )


def locality_folders(folder: Path) -> list[Path]:
    """The folders named ``<code>_<name>`` under ``folder``."""
    if not folder.is_dir():
        return []
    return sorted(place for place in folder.iterdir() if place.is_dir() and place.name[:6].isdigit())


class LocalityFigures:
    """Figures that localities ship as ``law/<instrument>/<stem>.toml`` of the same stem as a national article."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def figures(self, rule: str, name: str, region: str) -> list[DatedFigure]:
        """The shipped figures of ``rule`` for exactly ``region``."""
        return [each for own, called, each in local_figures(self._folder, region) if (own, called) == (rule, name)]


@cache
def local_figures(folder: Path, region: str) -> tuple[tuple[str, str, DatedFigure], ...]:
    """The figures that files under ``folder`` set for exactly ``region``: rule, name, figure."""
    places = [place for place in locality_folders(folder) if place.name.startswith(region + "_")]
    files = [path for place in places for path in sorted((place / "law").glob("*/*.toml")) if _is_figures(path)]
    return tuple(found for path in files for found in _figures_of(path))


def _is_figures(path: Path) -> bool:
    return path.name != "instrument.toml" and not path.with_suffix(".py").exists()


def _figures_of(path: Path) -> Iterator[tuple[str, str, DatedFigure]]:
    import tomllib

    for each in tomllib.loads(path.read_text(encoding="utf-8")).get("figure", []):
        try:
            yield each["rule"], each["name"], DatedFigure(each["value"], each["unit"], each["since"], each["set_by"])
        except KeyError as error:
            raise BrokenRuleFile(
                "{path}: {why}", path=f"{path.parent.name}/{path.name}", why=f"{error} is missing"
            ) from None


def _rules_under(folder: Path, package: str, region: str) -> Iterator[Rule]:
    for place in sorted(folder.iterdir()) if folder.is_dir() else []:
        if (place / "instrument.toml").exists():
            yield from _rules_of(place, f"{package}.{place.name}", region)


def _rules_of(place: Path, package: str, region: str) -> Iterator[Rule]:
    instrument = read_instrument(place)
    stems = sorted(path.stem for path in place.glob("*.py") if path.stem != "__init__")
    for stem in stems:
        begin, end = _days(stem, stems, instrument)
        module = _module(place / f"{stem}.py", f"{package}.{stem}")
        for spoken in _spoken(module):
            file = _file_of(place / f"{stem}.toml", spoken.declared)
            yield Rule(spoken, file, instrument, region, stem, max(begin, spoken.declared.since or begin), end)


def _days(stem: str, stems: list[str], instrument: Instrument) -> tuple[date, date | None]:
    begin = since_of(stem) or instrument.since
    siblings = [since_of(other) or instrument.since for other in stems if base_of(other) == base_of(stem)]
    ends = [day for day in (*siblings, instrument.until) if day is not None and day > begin]
    return begin, min(ends, default=None)


def _module(path: Path, name: str) -> ModuleType:
    """The module by its path; the same object that a plain import of the same name would give."""
    if name in sys.modules:
        return sys.modules[name]
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise BrokenRuleFile("{path}: {why}", path=path.name, why="it cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        del sys.modules[name]
        raise
    return module


def _spoken(module: ModuleType) -> list[Answering[Any] | Counting[Any]]:
    found = [each for each in vars(module).values() if isinstance(each, Answering | Counting)]
    return [each for each in found if each.declared.module == module.__name__]


def _file_of(path: Path, declared: Declared) -> RuleFile:
    key = (declared.rule, declared.question.__name__)
    try:
        return read_rules(path)[key]
    except KeyError:
        raise BrokenRuleFile(
            "{path}: {why}", path=f"{path.parent.name}/{path.name}", why=f"no rule {key[0]} for {key[1]}"
        ) from None
