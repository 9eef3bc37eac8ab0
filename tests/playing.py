"""The sample purchase played once for a whole run, whichever worker comes first; who needs it takes a copy."""

import fcntl
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from tests.proofs.house import House


@dataclass(frozen=True)
class Played:
    """A house in which the demonstration has been played, and what it printed."""

    house: House
    said: dict[str, Any]


@pytest.fixture(scope="session")
def played() -> Played:
    """`goufu demo --json` on an empty data folder."""
    folder = Path(os.environ["GOUFU_TEST_ROOT"]) / "played"
    folder.mkdir(exist_ok=True)
    house, told = House(folder), folder / "said.json"
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not told.exists():
            told.write_text(json.dumps(house.answer("demo", "--json"), ensure_ascii=False))
    return Played(house, json.loads(told.read_text()))
