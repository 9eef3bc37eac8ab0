"""The guide, read: its steps with who does them, where, what is filled in and pressed."""

import re
from dataclasses import dataclass, field
from pathlib import Path

GUIDE = Path(__file__).parents[2] / "docs" / "guides" / "first-purchase.md"
_STEP = re.compile(r"^## (\d+)\. (.+)$", re.MULTILINE)
_LINE = re.compile(r"^- (As|Open|Press|Wait|See|Note|Deal|Again): (.+)$", re.MULTILINE)
_ROW = re.compile(r"^\| (.+?) \| (.+?) \|$", re.MULTILINE)


@dataclass
class Step:
    """One numbered step. `said` are its marked lines, `rows` what is filled in."""

    number: int
    title: str
    said: dict[str, str] = field(default_factory=dict)
    rows: list[tuple[str, str]] = field(default_factory=list)
    commands: str = ""

    def __str__(self) -> str:
        return f"{self.number}. {self.title}"


def steps() -> list[Step]:
    """Every step of the guide, in order."""
    text = GUIDE.read_text(encoding="utf-8")
    heads = list(_STEP.finditer(text))
    ends = [each.start() for each in heads[1:]] + [len(text)]
    return [_step(head, text[head.end() : end]) for head, end in zip(heads, ends, strict=True)]


def _step(head: re.Match[str], body: str) -> Step:
    rows = [(name, value) for name, value in _ROW.findall(body) if name not in {"field", "---"}]
    commands = re.search(r"```sh\n(.*?)```", body, re.DOTALL)
    return Step(int(head[1]), head[2], dict(_LINE.findall(body)), rows, commands[1] if commands else "")
