"""The security page may only name tests that exist."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "security.md"
NAMED = re.compile(r"`([\w/.-]+\.py)::(test_\w+)`")


def functions(path: Path) -> set[str]:
    return {node.name for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.FunctionDef)}


def missing(text: str) -> list[str]:
    return [
        f"{file}::{test}"
        for file, test in NAMED.findall(text)
        if not (ROOT / file).exists() or test not in functions(ROOT / file)
    ]


def test_every_test_this_page_names_exists():
    assert missing(PAGE.read_text()) == []


def test_a_claim_without_its_test_would_be_caught():
    assert missing("`tests/sealing/test_bid.py::test_that_nobody_wrote`") != []


def test_every_threat_of_bidding_and_award_is_answered():
    rows = re.findall(r"^\| (T\d\d) \|[^|]+\| (held|part|not yet) \| (.+) \|$", PAGE.read_text(), re.MULTILINE)
    assert [number for number, _, _ in rows] == [f"T{number:02}" for number in range(1, 21)]
    assert all(NAMED.search(why) for _, state, why in rows if state in {"held", "part"})
