"""Catalogues are read as translators and merges leave them."""

from pathlib import Path

import pytest

from goufu.base.catalogue import read_po

HEAD = 'msgid ""\nmsgstr ""\n"Language: zh_Hans\\n"\n\n'
ONE = '#: a.py\nmsgctxt "needs"\nmsgid "Need"\nmsgstr "需求"\n'
TWO = '#: b.py\nmsgctxt "needs"\nmsgid "Two "\n"lines"\nmsgstr "两"\n"行"\n'
BOTH = {("needs", "Need"): "需求", ("needs", "Two lines"): "两行"}


@pytest.mark.parametrize("between", ["\n", "", "\n\n"])
def test_entries_are_told_apart_with_or_without_an_empty_line(tmp_path: Path, between: str) -> None:
    (file := tmp_path / "django.po").write_text(HEAD + ONE + between + TWO, encoding="utf-8")
    assert read_po(file) == BOTH


def test_an_entry_without_a_comment_follows_too(tmp_path: Path) -> None:
    (file := tmp_path / "django.po").write_text(HEAD + ONE + TWO.partition("\n")[2], encoding="utf-8")
    assert read_po(file) == BOTH


def test_fuzzy_and_empty_translations_do_not_count(tmp_path: Path) -> None:
    fuzzy, empty = ONE.replace("#: a.py", "#: a.py\n#, fuzzy"), TWO.replace('"两"', '""').replace('"行"', '""')
    (file := tmp_path / "django.po").write_text(HEAD + fuzzy + "\n" + empty, encoding="utf-8")
    assert read_po(file) == {}
