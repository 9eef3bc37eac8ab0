"""Words and templates: every message has its Chinese, every template and notice is used."""

import re
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import messages
import pytest
from message_sources import Message
from tests.architecture.source import PACKAGE, REPOSITORY, acts_of, own_modules

from goufu.core import registry


def templates() -> dict[str, Path]:
    """Every template, by the name it is asked for."""
    found = {}
    for folder in PACKAGE.rglob("templates"):
        for path in folder.rglob("*"):
            if path.is_file() and "tests" not in path.parts:
                found[str(path.relative_to(folder))] = path
    return found


def unused(names: Iterable[str], texts: Iterable[str], patterns: Iterable[str] = ()) -> list[str]:
    """Templates that nothing names, neither whole nor by a known pattern."""
    whole = "\n".join(texts)
    known = [re.compile(pattern) for pattern in patterns]
    return sorted(name for name in names if name not in whole and not any(each.fullmatch(name) for each in known))


def derived() -> list[str]:
    """Names that are put together: a template of a kind of case or of an act takes the derived one's place."""
    kinds = "|".join(sorted({case.kind for case in registry.CASES.values()}))
    acts = "|".join(sorted(registry.ACTS))
    return [rf"[a-z_]+/(?:{kinds})(?:_[a-z]+)?\.html", rf"[a-z_]+/(?:{acts})\.html", r"ui/parts/field_[a-z]+\.html"]


def all_texts() -> list[str]:
    return [
        path.read_text(encoding="utf-8")
        for ending in ("*.py", "*.html", "*.txt")
        for path in PACKAGE.rglob(ending)
        if "tests" not in path.parts
    ]


def telling_acts() -> set[str]:
    """Acts whose effect tells an organ something."""
    modules = [each for each in acts_of(own_modules()) if "w.tell(" in each.text]
    return {each.name for each in modules}


def notices() -> dict[str, Path]:
    return {path.stem: path for path in PACKAGE.glob("rooms/*/notices/*.txt")}


def not_two_parts(texts: dict[str, str]) -> list[str]:
    """Notices that are not a subject, a blank line and a body."""
    return sorted(name for name, text in texts.items() if not re.fullmatch(r"[^\n]+\n\n[^\n]+\n?", text))


def test_every_message_is_translated_with_the_same_holes_and_shared_by_no_two_rooms(
    capsys: pytest.CaptureFixture[str],
):
    assert messages.check() == 0, capsys.readouterr().out


def test_every_template_is_used():
    assert unused(templates(), all_texts(), derived()) == []


def test_every_act_that_tells_has_its_notice_and_every_notice_its_act():
    assert telling_acts() - set(notices()) == set()
    assert set(notices()) <= set(registry.ACTS)


def test_every_notice_is_a_subject_and_a_body():
    assert not_two_parts({name: path.read_text(encoding="utf-8") for name, path in notices().items()}) == []


def test_planted_an_unused_template_is_caught():
    named = ["{% extends 'ui/base.html' %}", 'render(request, "web/home.html")']
    assert unused(["ui/base.html", "web/home.html", "web/old.html"], named) == ["web/old.html"]


def test_planted_a_notice_without_a_subject_is_caught():
    assert not_two_parts({"a": "Subject\n\nBody.\n", "b": "Body.\n"}) == ["b"]


def test_planted_an_untranslated_message_is_caught():
    said = [Message("needs", "Planted {here}", None, REPOSITORY / "src" / "a.py")]
    assert list(messages._untranslated(said, {}))
    assert list(messages._wrong_holes(said, {("needs", "Planted {here}"): ("种在{da}",)}))


def twice_said(text: str) -> list[str]:
    """Lines of a catalogue that give a message a second translation, as a merge of two branches can leave them."""
    lines = text.splitlines()
    return [
        after for before, after in pairwise(lines) if before.startswith('msgstr "') and after.startswith('msgstr "')
    ]


def test_no_message_has_two_translations():
    catalogues = sorted(PACKAGE.rglob("*.po"))
    assert {str(each): found for each in catalogues if (found := twice_said(each.read_text(encoding="utf-8")))} == {}


def test_planted_a_second_translation_is_caught():
    assert twice_said('msgid "a"\nmsgstr "甲"\nmsgstr "乙"\n') == ['msgstr "乙"']
