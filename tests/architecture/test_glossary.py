"""The glossary holds: one word a concept, and no forbidden word in anything that people read."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator

from messages import found_messages
from tests.architecture.source import PACKAGE, REPOSITORY

GLOSSARY = REPOSITORY / "docs" / "glossary.md"
HEAD = ["zh", "en", "ocds", "not"]
CODE = re.compile(r"```.*?```|`[^`]*`|\]\([^)]*\)", re.DOTALL)


def rows(text: str) -> list[list[str]]:
    """The rows of every table with the glossary's four columns."""
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line[:1] == "|"]
    return [row for row in cells if len(row) == len(HEAD) and row != HEAD and set(row[0]) != {"-"}]


def twice(text: str) -> list[str]:
    """Chinese or English words that name two concepts."""
    said = Counter(word for zh, en, *_ in rows(text) for word in (*zh.split("、"), en.lower()))
    return [word for word, times in said.items() if times > 1]


def forbidden(text: str) -> dict[str, str]:
    """Each forbidden word with the word that is said instead."""
    return {word.strip(): en for _, en, _, never in rows(text) for word in never.split(",") if word.strip()}


def misused(words: dict[str, str], texts: Iterator[tuple[str, str]]) -> list[str]:
    """Where a forbidden word is read."""
    known = re.compile(rf"\b({'|'.join(map(re.escape, words))})s?\b", re.IGNORECASE)
    return [
        f"{place}: “{hit}”, say “{words[hit.lower() if hit.lower() in words else hit]}”"
        for place, text in texts
        for hit in known.findall(text)
    ]


def all_texts() -> Iterator[tuple[str, str]]:
    """Messages, gists of the law and documents, without what stands as code."""
    for message in found_messages():
        yield str(message.file.relative_to(REPOSITORY)), message.text
    for file in sorted((PACKAGE / "law" / "instruments").rglob("*.toml")):
        for rule in tomllib.loads(file.read_text(encoding="utf-8")).get("rule", []):
            yield str(file.relative_to(REPOSITORY)), rule.get("gist_en", "")
    for file in [*REPOSITORY.glob("*.md"), *REPOSITORY.glob("docs/**/*.md"), *PACKAGE.rglob("README.md")]:
        if file != GLOSSARY:
            yield str(file.relative_to(REPOSITORY)), CODE.sub(" ", file.read_text(encoding="utf-8"))


def test_one_word_names_one_concept():
    text = GLOSSARY.read_text(encoding="utf-8")
    assert len(rows(text)) > 50
    assert twice(text) == []


def test_no_forbidden_word_is_read_anywhere():
    assert misused(forbidden(GLOSSARY.read_text(encoding="utf-8")), all_texts()) == []


PLANTED = "| zh | en | ocds | not |\n|---|---|---|---|\n| 履约 | delivery | | performance |\n| 交付 | delivery | | |\n"


def test_planted_a_word_for_two_concepts_and_a_forbidden_word_are_caught():
    assert twice(PLANTED) == ["delivery"]
    assert misused(forbidden(PLANTED), iter([("a.py", "Performances are recorded.")])) == [
        "a.py: “Performance”, say “delivery”"
    ]
