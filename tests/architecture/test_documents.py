"""Documents: links resolve, and every command they show is there with its options."""

import re
import shlex
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import typer
from tests.architecture.source import PACKAGE, REPOSITORY

from goufu.cli.main import build

LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
BLOCK = re.compile(r"```[a-z]*\n(.*?)```", re.DOTALL)
INLINE = re.compile(r"`([^`\n]+)`")
HEADING = re.compile(r"^#+\s+(.*)$", re.MULTILINE)
ELSEWHERE = ("http://", "https://", "mailto:")


def documents() -> list[Path]:
    """Every document of the project."""
    found = [*REPOSITORY.glob("*.md"), *REPOSITORY.glob("docs/**/*.md"), *REPOSITORY.glob("localities/**/*.md")]
    return sorted({*found, *PACKAGE.rglob("README.md"), *REPOSITORY.glob("packages/*/README.md")})


def broken(path: Path, text: str) -> list[str]:
    """Links to nothing: a file that is not there, a heading that the file does not have."""
    found = []
    for target in LINK.findall(BLOCK.sub("", text)):
        if target.startswith(ELSEWHERE):
            continue
        name, _, anchor = target.partition("#")
        place = (path.parent / name).resolve() if name else path
        if not place.exists() or (anchor and place.suffix == ".md" and anchor not in anchors(place)):
            found.append(f"{path.name}: {target}")
    return found


def anchors(path: Path) -> set[str]:
    """Headings as they are linked to."""
    said = HEADING.findall(path.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in said}


def commands(text: str) -> Iterator[list[str]]:
    """Every `goufu …` and `make …` of a document, as words; what is left out (…, [DIR]) apart.

    `goufu promise v1` and its like are no commands but the first line of what is signed.
    """
    lines = [line for block in BLOCK.findall(text) for line in _joined(block).splitlines()]
    for line in [*lines, *INLINE.findall(BLOCK.sub("", text))]:
        bare = re.sub(r"^(?:\$ |[A-Z_]+=\S* )*", "", line.strip())
        if re.match(r"(?:goufu|make) [a-z]", bare) and not re.search(r" v\d+$", bare):
            yield _words(bare)


def _joined(block: str) -> str:
    return block.replace("\\\n", " ")


def _words(line: str) -> list[str]:
    bare = re.split(r"\s(?:#|\||>|&&|;)|[…\[]", line)[0]
    try:
        return shlex.split(bare)
    except ValueError:
        return bare.split()


def unknown(words: list[str], app: Any, targets: set[str]) -> str | None:
    """What of a command does not exist, or None."""
    if words[0] == "make":
        wanted = [word for word in words[1:] if "=" not in word and not word.startswith("-")]
        return next((f"make {word}" for word in wanted if word not in targets), None)
    command, rest = app, words[1:]
    while rest and hasattr(command, "commands"):
        if "|" in rest[0]:
            missing = [name for name in rest[0].split("|") if name not in command.commands]
            return f"goufu {rest[0]}: {missing}" if missing else None
        if rest[0] not in command.commands:
            return " ".join(words[: len(words) - len(rest) + 1])
        command, rest = command.commands[rest[0]], rest[1:]
    known = {option for parameter in command.params for option in (*parameter.opts, *parameter.secondary_opts)}
    return next((f"{' '.join(words)}: {word}" for word in rest if _is_option(word) and _name(word) not in known), None)


def _is_option(word: str) -> bool:
    return word.startswith("--") and word != "--" and word != "--help"


def _name(word: str) -> str:
    return word.split("=", 1)[0].rstrip(",.;")


def make_targets() -> set[str]:
    text = (REPOSITORY / "Makefile").read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z][a-z-]*):", text, re.MULTILINE))


def missing(texts: Iterable[tuple[str, str]]) -> list[str]:
    app, targets = typer.main.get_command(build()), make_targets()
    asked = [(name, unknown(words, app, targets)) for name, text in texts for words in commands(text)]
    return [f"{name}: {wrong}" for name, wrong in asked if wrong is not None]


def test_every_link_resolves():
    assert [wrong for path in documents() for wrong in broken(path, path.read_text(encoding="utf-8"))] == []


def test_every_command_shown_exists_with_its_options():
    shown = [(str(path.relative_to(REPOSITORY)), path.read_text(encoding="utf-8")) for path in documents()]
    assert missing(shown) == []
    assert sum(1 for _, text in shown for _ in commands(text)) > 20


class TestPlanted:
    """Each rule catches what it is there for."""

    def test_a_link_to_nothing_and_to_no_heading(self, tmp_path: Path):
        (tmp_path / "other.md").write_text("# What is here\n")
        text = "[a](other.md) [b](gone.md) [c](other.md#what-is-here) [d](other.md#what-is-not) [e](https://x.example)"
        assert broken(tmp_path / "doc.md", text) == ["doc.md: gone.md", "doc.md: other.md#what-is-not"]

    def test_a_command_that_is_not_there(self):
        text = "```\ngoufu verify DIR --json\ngoufu guess --fast\n```\nand `goufu audit --loudly`, `make coffee`."
        assert missing([("doc.md", text)]) == [
            "doc.md: goufu guess",
            "doc.md: goufu audit --loudly: --loudly",
            "doc.md: make coffee",
        ]
