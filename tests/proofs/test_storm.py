"""A small storm at the deadline, as `goufu bench storm` blows a large one: killed in the middle, nothing is lost."""

import ast
from pathlib import Path
from typing import Any

import pytest
from tests.proofs.house import House

from goufu.cli import bench

ORACLE = Path(bench.__path__[0]) / "storm" / "oracle.py"
BIDDERS = 24
pytestmark = pytest.mark.timeout(600)


@pytest.fixture(scope="module")
def storm(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    house = House(tmp_path_factory.mktemp("storm"), patience=500)
    words = ["--bidders", str(BIDDERS), "--seconds", "2", "--size", "100000", "--readers", "4", "--workers", "1"]
    found: dict[str, Any] = house.answer("bench", "storm", "--json", *words, "--control", "24")
    return found


def test_every_acknowledged_bid_is_there_whole_openable_and_once(storm: dict[str, Any]):
    assert storm["acknowledged"] == BIDDERS
    assert (storm["lost"], storm["doubled"], storm["why"]) == (0, 0, [])


def test_the_server_was_killed_while_bids_came_and_came_back(storm: dict[str, Any]):
    assert storm["tried_again"] > 0
    assert 0 < storm["recovery_s"] < float("inf")
    assert storm["reads_answered"] == storm["reads"] == BIDDERS * 4


def test_a_server_that_answers_before_it_commits_is_caught(storm: dict[str, Any]):
    assert storm["control"]["lost"] > 0
    assert storm["control"]["why"][0][1] == "the promised entry is not there"


def test_the_oracle_uses_nothing_of_the_product():
    nodes = list(ast.walk(ast.parse(ORACLE.read_text())))
    imported = {each.name for node in nodes if isinstance(node, ast.Import) for each in node.names}
    imported |= {str(node.module).split(".")[0] for node in nodes if isinstance(node, ast.ImportFrom)}
    assert imported & {"goufu", "goufu_verify", "django"} == set()
    assert {"psycopg", "pyrage"} <= imported
