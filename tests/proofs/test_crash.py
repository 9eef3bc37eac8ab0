"""Killed at random moments, client or server: what was acknowledged is there, what was not is whole or absent.

A kill says nothing of a power cut: the operating system keeps what a killed process has written. So this proves
recovery, not durability; that `fsync` and `synchronous_commit` are on is looked at separately.
"""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from tests.proofs.house import House

HERE = Path(__file__).parent
SEED, ROUNDS = 20250303, 12
VICTIMS = ("client", "backend", "server", "holder")


@pytest.fixture(scope="module")
def house(blank: House, tmp_path_factory: pytest.TempPathFactory) -> House:
    return blank.copy_to(tmp_path_factory.mktemp("crash"))


@contextmanager
def process(house: House, script: str, *words: str) -> Iterator["subprocess.Popen[str]"]:
    """A process of the test's own, killed at the end of the block at the latest."""
    started = subprocess.Popen(
        [sys.executable, str(HERE / script), *words],
        env=house.surroundings(),
        cwd=house.folder,
        stdout=subprocess.PIPE,
        stderr=(house.folder / f"{script}.log").open("a"),
        text=True,
    )
    try:
        yield started
    finally:
        started.kill()
        started.wait()


@contextmanager
def serving(house: House, what: str = "hold") -> Iterator[tuple["subprocess.Popen[str]", int]]:
    """The database of the house; yields its holder and PostgreSQL's own process number."""
    with process(house, "crash_server.py", what) as holder:
        assert holder.stdout
        said = holder.stdout.readline()
        assert said, (house.folder / "crash_server.py.log").read_text()[-3000:]
        yield holder, int(said)


def found(client: "subprocess.Popen[str]", house: House) -> dict[str, Any]:
    assert client.stdout
    said = client.stdout.readline()
    assert said, (house.folder / "crash_client.py.log").read_text()[-3000:]
    told: dict[str, Any] = json.loads(said)
    return told


def kill(victim: str, client: "subprocess.Popen[str]", holder: "subprocess.Popen[str]", server: int) -> None:
    """SIGKILL to the client, to one or all of the database's processes, or to the process that holds it."""
    if victim == "client":
        client.kill()
    elif victim == "holder":
        holder.kill()
    elif victim == "server":
        os.kill(server, signal.SIGKILL)
    else:
        for backend in _backends(server):
            with suppress(ProcessLookupError):
                os.kill(backend, signal.SIGKILL)
                return


def _backends(server: int) -> list[int]:
    """Processes of the database that work for a client."""
    children = Path(f"/proc/{server}/task/{server}/children").read_text().split()
    named = {int(each): Path(f"/proc/{each}/cmdline").read_text() for each in children}
    return [each for each, name in named.items() if "goufu goufu" in name]


@pytest.fixture(scope="module")
def rounds(house: House) -> list[tuple[str, dict[str, Any]]]:
    """Twelve rounds; of each the victim of the round before, and what the client found then."""
    chance, journal, told, victim = random.Random(SEED), str(house.folder / "journal"), [], "nobody"
    for number in range(ROUNDS + 1):
        with serving(house, "hold" if number else "found") as (holder, server):
            seconds = "0" if number == ROUNDS else "30"
            with process(house, "crash_client.py", journal, str(number), seconds) as client:
                told.append((victim, found(client, house)))
                if number < ROUNDS:
                    assert client.stdout
                    assert client.stdout.readline() == "acting\n"
                    time.sleep(chance.uniform(0.02, 0.6))
                    victim = VICTIMS[number % len(VICTIMS)]
                    kill(victim, client, holder, server)
                    if victim != "client":
                        client.wait(30)
    return told


def test_nothing_acknowledged_is_lost_and_nothing_is_half_done(rounds: list[tuple[str, dict[str, Any]]]):
    """After each kill: each promise's entry is there, tables and record agree, the log is whole, and what was asked
    without an answer is done exactly once when it is asked again under its key."""
    assert [(victim, said["found"]) for victim, said in rounds if said["found"]] == []


def test_it_was_killed_while_it_acted(rounds: list[tuple[str, dict[str, Any]]]):
    """The rounds would prove nothing if nothing had been going on."""
    counts = [said["acknowledged"] for _, said in rounds]
    assert counts == sorted(counts)
    assert sum(1 for before, after in pairwise(counts) if after > before) >= ROUNDS - 2
    assert {victim for victim, _ in rounds} == {"nobody", *VICTIMS}


def test_the_database_writes_through_to_the_disk(house: House, rounds: object):
    assert house.sql("SHOW fsync", "SHOW synchronous_commit", "SHOW full_page_writes").split() == ["on", "on", "on"]


class TestControls:
    """What the check must find."""

    def checked(self, house: House, journal: Path) -> list[str]:
        with serving(house), process(house, "crash_client.py", str(journal), "99", "0") as client:
            said: list[str] = found(client, house)["found"]
            return said

    def test_a_promise_without_its_entry_is_found(self, house: House, rounds: object):
        """As a platform would leave it that answers before it commits."""
        journal = house.folder / "early"
        line = {"what": "acknowledged", "key": "early", "entry": "ab" * 32}
        journal.write_text((house.folder / "journal").read_text() + json.dumps(line) + "\n")
        assert self.checked(house, journal) == ["lost: early"]

    def test_an_act_half_done_is_found(self, house: House, rounds: object, tmp_path: Path):
        """A row without its entry, as two transactions in place of one would leave it."""
        harmed = house.copy_to(tmp_path / "harmed")
        harmed.sql(
            "BEGIN; SET LOCAL goufu.act = 'off'; DELETE FROM needs_need WHERE id ="
            " (SELECT id FROM needs_need ORDER BY id LIMIT 1); COMMIT;"
        )
        said = self.checked(harmed, house.folder / "journal")
        assert any(each.startswith("half:") for each in said)
