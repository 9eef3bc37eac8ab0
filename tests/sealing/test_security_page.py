"""The security page may only name tests that exist."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "security.md"
NAMED = re.compile(r"`([\w/.-]+\.py)::(test_\w+)`")


TRIED = (
    "zip bombs", "PDF bombs", "polyglots and macros", "names with path tricks", "uploads of 2 GB",
    "age files for another tender's key", "a share of another ceremony", "replayed requests",
    "clock games around the deadline", "a deadline moved after bids came", "an officer who holds two shares",
    "experts who are related", "identical bids", "script in every text",
)  # fmt: skip
CHECKS = re.compile(r"must|refused|turned_down|raises|fail|caught|assert|look|check")


def functions(path: Path) -> set[str]:
    return {node.name for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.FunctionDef)}


def can_fail(path: Path, test: str) -> bool:
    """Whether a test asserts anything: itself, by a block that wants an error, or by a helper named for it."""
    found = next(n for n in ast.walk(ast.parse(path.read_text())) if isinstance(n, ast.FunctionDef) and n.name == test)
    calls = [ast.unparse(n.func) for n in ast.walk(found) if isinstance(n, ast.Call)]
    return any(isinstance(n, ast.Assert) for n in ast.walk(found)) or any(CHECKS.search(call) for call in calls)


def missing(text: str) -> list[str]:
    return [
        f"{file}::{test}"
        for file, test in NAMED.findall(text)
        if not (ROOT / file).exists() or test not in functions(ROOT / file)
    ]


def test_every_test_this_page_names_exists():
    assert missing(PAGE.read_text()) == []


def test_every_test_this_page_names_can_fail():
    named = set(NAMED.findall(PAGE.read_text()))
    assert [f"{file}::{test}" for file, test in sorted(named) if not can_fail(ROOT / file, test)] == []


def test_everything_the_platform_is_tried_with_has_its_test():
    table = PAGE.read_text().partition("### What the platform is tried with")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| ([^|]+) \| [^|]+ \| (.+) \|$", table, re.MULTILINE)
    tried = {what: why for what, why in rows if NAMED.search(why)}
    assert tuple(tried) == TRIED


def test_a_claim_without_its_test_would_be_caught():
    assert missing("`tests/sealing/test_bid.py::test_that_nobody_wrote`") != []


def test_every_threat_of_bidding_and_award_is_answered():
    rows = re.findall(r"^\| (T\d\d) \|[^|]+\| (held|part|not yet) \| (.+) \|$", PAGE.read_text(), re.MULTILINE)
    assert [number for number, _, _ in rows] == [f"T{number:02}" for number in range(1, 21)]
    assert all(NAMED.search(why) for _, state, why in rows if state in {"held", "part"})
