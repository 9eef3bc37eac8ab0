"""The Chinese guide says what the driven English one says: the same steps, the fields by their Chinese names."""

import re
from collections import defaultdict
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from tests.journeys.guide import GUIDE

CHINESE = GUIDE.with_suffix(".zh.md")
SOURCES = Path(__file__).parents[2] / "src" / "goufu"
OWN = {"No. 1": "第1项", "No. 2": "第2项", "No. 3": "第3项", "add": "添加"}


def parts(guide: Path) -> list[str]:
    """The text of each numbered step."""
    return re.split(r"^## (?=\d+\. )", guide.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]


def labels(step: str) -> list[str]:
    """What is named on the left of a row, and what is pressed."""
    rows = re.findall(r"^\| (.+?) \| .+ \|$", step, re.MULTILINE)[1:]
    pressed = re.findall(r"^- (?:Press: |按下：)(.+)$", step, re.MULTILINE)
    return [name for row in rows for name in row.split(" › ")] + pressed


@pytest.fixture(scope="module")
def chinese() -> dict[str, set[str]]:
    """Every message with its translations, whatever the context."""
    found: dict[str, set[str]] = defaultdict(set)
    for file in SOURCES.rglob("zh_Hans/LC_MESSAGES/django.po"):
        with file.open("rb") as stream:
            for message in read_po(stream):
                if isinstance(message.id, str):
                    found[message.id].add(str(message.string))
    return found


def test_both_guides_have_the_same_steps():
    assert [each.split(".")[0] for each in parts(CHINESE)] == [each.split(".")[0] for each in parts(GUIDE)]


def test_every_field_and_button_has_the_name_that_its_page_gives_it(chinese: dict[str, set[str]]):
    wrong = []
    for english, translated in zip(parts(GUIDE), parts(CHINESE), strict=True):
        for asked, given in zip(labels(english), labels(translated), strict=True):
            if given not in chinese.get(asked, set()) | {OWN.get(asked, "")}:
                wrong.append(f"{english.splitlines()[0]}: {asked} → {given}")
    assert wrong == []
