"""Houses built once for a whole run, whichever worker comes first; who needs one takes a copy.

`blank` has its tables and nothing in them: bringing a database up to date takes longer than most stories.
`played` holds the sample purchase, played from nothing.
"""

import fcntl
import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from tests.proofs.house import House

OPENED = "from goufu.cli.house import house\nwith house(): pass"


@dataclass(frozen=True)
class Played:
    """A house in which the demonstration has been played, and what it printed."""

    house: House
    said: dict[str, Any]


def built_once(name: str, build: Callable[[House], Any]) -> tuple[House, Any]:
    """The run's house of that name, and what its building said (as JSON); whoever comes first builds it."""
    folder = Path(os.environ["GOUFU_TEST_ROOT"]) / name
    folder.mkdir(exist_ok=True)
    house, told = House(folder), folder / "said.json"
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not told.exists():
            told.write_text(json.dumps(build(house), ensure_ascii=False))
    return house, json.loads(told.read_text())


@pytest.fixture(scope="session")
def blank() -> House:
    """An installation that is up to date, in which nothing has been done."""
    return built_once("blank", opened)[0]


def opened(house: House) -> str:
    done = house.python("-c", OPENED)
    assert done.returncode == 0, done.stderr[-3000:]
    house.keys.mkdir(exist_ok=True)
    return done.stdout


@pytest.fixture(scope="session")
def played() -> Played:
    """`goufu demo --json` on an empty data folder."""
    return Played(*built_once("played", lambda house: house.answer("demo", "--json")))
