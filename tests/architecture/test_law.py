"""The law as files: known ids, dated and sourced figures, no number in a rule, an example for each verdict.

That each example gives its verdict and that wordings have the holes of both languages is tried in the law's own tests
(`src/goufu/law/tests`); here are the rules of the house about how articles are written, each with a planted violation.
"""

import ast
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from tests.architecture.source import PACKAGE, Module, functions, own_modules

from goufu.law.coverage import rulebook
from goufu.law.loader import Rule, shipped_rules
from goufu.law.tests.test_examples import GIVES, verdicts

INSTRUMENTS = PACKAGE / "law" / "instruments"
HARMLESS = {0, 1, -1, 2}
"""Nothing, one, the last of a list, and the halves and pairs of arithmetic: no figure of the law."""
SCALE = {100, 10_000}
"""Hundredths and basis points: units, not figures."""


def bare_numbers(modules: Iterable[Module]) -> list[str]:
    """Numbers in the functions of articles; figures belong in the file beside them, dated and sourced."""
    return [
        f"{module.path}:{node.lineno}: {node.value}"
        for module in modules
        for function in functions(module)
        for node in ast.walk(function)
        if isinstance(node, ast.Constant) and isinstance(node.value, int | float) and not isinstance(node.value, bool)
        if node.value not in HARMLESS | SCALE and id(node) not in _places(function)
    ]


def _places(function: ast.AST) -> set[int]:
    """Constants that say which part of a text is meant (`code[2:8]`), not how much of anything."""
    slices = [node for node in ast.walk(function) if isinstance(node, ast.Slice)]
    return {id(each) for piece in slices for each in ast.walk(piece)}


def unknown_ids(ids: Iterable[str], book: set[str]) -> list[str]:
    return sorted(set(ids) - book)


def undated(rules: Iterable[Any]) -> list[str]:
    """Figures without a day from which they hold, a unit, or a document that set them."""
    return [
        f"{rule.file.id}: {slot.name}"
        for rule in rules
        for slot in rule.file.slots.values()
        for figure in slot.shipped
        if not (figure.since and figure.set_by.strip() and figure.unit.strip())
    ]


def unexplained(rules: Iterable[Any]) -> list[str]:
    """Rules without gist in both languages, source, or whom they protect."""
    return [
        rule.file.id
        for rule in rules
        if not (rule.file.gist_zh.strip() and rule.file.gist_en.strip() and rule.file.source.strip())
        or rule.file.source[0] not in "SK"
        or not rule.declared.protects
    ]


def without_example(given: dict[str, set[str]], shown: dict[str, set[str]]) -> list[str]:
    """Verdicts that a rule can give and no example shows."""
    return sorted(f"{rule}: {verdict}" for rule, can in given.items() for verdict in can - shown.get(rule, set()))


def lonely(folder: Path) -> list[str]:
    """Article modules without the file of the same stem, and files without a module."""
    stems = {
        suffix: {
            path.with_suffix("") for path in folder.rglob(f"*{suffix}") if path.stem not in {"__init__", "instrument"}
        }
        for suffix in (".py", ".toml")
    }
    return sorted(str(path.relative_to(folder)) for path in stems[".py"] ^ stems[".toml"])


def answering() -> list[Rule]:
    return [rule for rule in shipped_rules() if not rule.file.examples or rule.file.examples[0].due is None]


def key(rule: Rule) -> str:
    return f"{rule.instrument.slug}/{rule.stem}:{rule.file.id}:{rule.file.question}"


def test_a_rules_function_holds_no_number():
    assert bare_numbers(own_modules(INSTRUMENTS)) == []


def test_every_rule_bears_an_id_of_the_book():
    assert unknown_ids((rule.file.id for rule in shipped_rules()), {entry.rule for entry in rulebook()}) == []


def test_every_figure_is_dated_and_sourced():
    assert undated(shipped_rules()) == []


def test_every_rule_has_gist_source_and_somebody_it_protects():
    assert unexplained(shipped_rules()) == []


def test_every_verdict_a_rule_can_give_has_an_example():
    rules = answering()
    given = {key(rule): verdicts(rule) for rule in rules}
    shown = {key(rule): {str(example.verdict) for example in rule.file.examples} for rule in rules}
    assert without_example(given, shown) == []
    assert len(rules) > 100


def test_every_article_is_a_module_and_a_file_of_one_stem():
    assert lonely(INSTRUMENTS) == []


class TestPlanted:
    """Each rule catches what it is there for."""

    def test_a_number_in_a_rule(self):
        planted = Module("a.py", '"""x"""\nLIMIT = 7\n\n\ndef rule(asked, figures):\n    return asked.days < 20\n')
        assert bare_numbers([planted]) == ["a.py:6: 20"]

    def test_a_rule_of_no_book(self):
        assert unknown_ids(["price-weight-service", "made-up"], {"price-weight-service"}) == ["made-up"]

    @pytest.mark.parametrize("lacking", ["since", "set_by", "unit"])
    def test_a_figure_without_day_source_or_unit(self, lacking: str):
        figure = _Figure(**{"since": "2025-01-01", "set_by": "x", "unit": "days", lacking: ""})
        assert undated([_rule(figure=figure)]) == ["r: f"]

    @pytest.mark.parametrize("lacking", ["gist_zh", "gist_en", "source"])
    def test_a_rule_that_does_not_say_what_it_is(self, lacking: str):
        made = _rule()
        setattr(made.file, lacking, " ")
        assert unexplained([_rule(), made]) == ["r"]

    def test_a_verdict_without_an_example(self):
        assert "refused" in GIVES["refused_if"]
        assert without_example({"r": {"allowed", "refused"}}, {"r": {"allowed"}}) == ["r: refused"]

    def test_a_module_without_its_file(self, tmp_path: Path):
        (tmp_path / "gpl").mkdir()
        for name in ("article_1.py", "article_1.toml", "article_2.py", "instrument.toml", "__init__.py"):
            (tmp_path / "gpl" / name).touch()
        assert lonely(tmp_path) == ["gpl/article_2"]


@dataclass
class _Figure:
    since: str
    set_by: str
    unit: str


def _rule(*, figure: _Figure | None = None, **changes: Any) -> Any:
    from types import SimpleNamespace as Made

    said = {"id": "r", "gist_zh": "要旨。", "gist_en": "Gist.", "source": "S", **changes}
    slot = Made(name="f", shipped=(figure,) if figure else ())
    return Made(file=Made(slots={"f": slot}, **said), declared=Made(protects="users"))
