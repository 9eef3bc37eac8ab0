"""One storm: generator and kill side by side, then the oracle, and the figures of the generator's notes."""

import json
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from goufu.cli.bench.storm.ground import Ground, prepare, write_plan
from goufu.cli.bench.storm.serving import Platform
from goufu.project.databases import ROLE
from goufu.project.environment import read_environment
from goufu.project.sockets import socket_folder

HERE = Path(__file__).parent
SEED = 20250414
LEAST = 3
"""Bids that must have been acknowledged before the server is killed: a kill before them would prove nothing."""
CONTROL_SECONDS = 4.0
PATIENCE = 120.0
"""Seconds after the storm in which a bidder still sends again."""


@dataclass(frozen=True)
class Blow:
    """A storm that is over: its notes, when the server was killed, what the generator cost."""

    notes: Path
    killed: float
    cost: dict[str, float]
    lines: list[dict[str, Any]] = field(repr=False)


@dataclass(frozen=True)
class Size:
    """How large a storm is: bidders, seconds, bytes of each attachment, readers for each bidder, web processes."""

    bidders: int
    seconds: float
    bytes: int
    readers: int
    workers: int


@dataclass(frozen=True)
class Prepared:
    """A ground, the plan of the storm, and the plan of the control's own bidders."""

    ground: Ground
    plan: Path
    control: Path


def prepare_all(size: Size, folder: Path, control: int) -> Prepared:
    """Everything that is done beforehand; the database must run."""
    ground = prepare()
    plan = write_plan(ground, folder, size.bidders, size.bytes)
    return Prepared(ground, plan, write_plan(ground, folder, control, size.bytes, first=size.bidders))


def measure(size: Size, made: Prepared) -> dict[str, Any]:
    """The control, whose server answers before it commits, then the storm; what the oracle says of each."""
    platform = Platform(size.workers)
    try:
        platform.start(early=True)
        platform.wait()
        early = blow(platform, made.ground, made.control, seconds=CONTROL_SECONDS, reads=0, again=False)
        platform.start()
        platform.wait()
        storm = blow(platform, made.ground, made.plan, seconds=size.seconds, reads=size.bidders * size.readers)
        verdict = ask_oracle(made.ground, made.plan, storm)
        control = ask_oracle(made.ground, made.control, early)
    finally:
        platform.end()
    return {**verdict, **figures(storm), "control": {"caught": control["lost"] > 0, **control}}


def blow(platform: Platform, ground: Ground, plan: Path, *, seconds: float, reads: int, again: bool = True) -> Blow:
    """Bidders of the plan and readers for so many seconds; the server is killed in the middle, and started `again`."""
    notes = plan.with_suffix(".notes")
    orders = {
        "plan": str(plan), "notes": str(notes), "port": platform.port, "address": f"/tenders/{ground.tender}/bid",
        "pages": pages(ground), "seconds": seconds, "reads": reads, "patience": PATIENCE if again else 0, "seed": SEED,
    }  # fmt: skip
    with subprocess.Popen(
        [sys.executable, str(HERE / "generator.py")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as generator:
        assert generator.stdin
        generator.stdin.write(json.dumps(orders))
        generator.stdin.close()
        generator.stdin = None
        wait_for_the_middle(notes, seconds)
        killed = platform.kill()
        if again:
            platform.start()
        said = generator.communicate()[0]
    lines = [json.loads(line) for line in notes.read_text().splitlines()]
    return Blow(notes, killed, json.loads(said), lines)


def wait_for_the_middle(notes: Path, seconds: float) -> None:
    """Until half the seconds are over and, right then, another bid has been acknowledged."""
    time.sleep(seconds / 2)
    before, until = _acknowledged(notes), time.monotonic() + PATIENCE
    while _acknowledged(notes) <= max(before, LEAST) and time.monotonic() < until:
        time.sleep(0.02)


def _acknowledged(notes: Path) -> int:
    return notes.read_bytes().count(b'"acknowledged"') if notes.exists() else 0


def pages(ground: Ground) -> list[str]:
    """What people look at while bids come: the purchase, its tender, the list, the front page."""
    purchase = ground.stage.refs["purchase"]
    return [f"/projects/{purchase}", f"/cases/{ground.tender}", "/projects", "/"]


def ask_oracle(ground: Ground, plan: Path, storm: Blow) -> dict[str, Any]:
    """The verdict; the database must run."""
    environment = read_environment()
    asked: dict[str, Any] = {
        "plan": str(plan), "notes": str(storm.notes),
        "database": {"host": str(socket_folder(environment.data)), "user": ROLE, "dbname": ROLE},
        "files": str(environment.data / "files"), "log_keys": str(environment.data / "log" / "keys.json"),
        "tender": ground.tender, "keys": ground.secrets(),
    }  # fmt: skip
    wait_for_the_log(Path(asked["log_keys"]))
    oracle = [sys.executable, "-I", str(HERE / "oracle.py")]
    done = subprocess.run(oracle, input=json.dumps(asked), stdout=subprocess.PIPE, text=True, check=True)
    verdict: dict[str, Any] = json.loads(done.stdout)
    return verdict


def wait_for_the_log(keys: Path) -> None:
    """The jobs publish the log's keys; on a busy machine they begin after all the rest."""
    until = time.monotonic() + PATIENCE
    while not keys.exists() and time.monotonic() < until:
        time.sleep(0.1)


def figures(storm: Blow) -> dict[str, Any]:
    """What the notes say: how long submissions and reads took, how soon the killed server worked again."""
    answered = [each for each in storm.lines if each["what"] == "acknowledged"]
    back = min((each["at"] for each in answered if each["tried"] > storm.killed), default=float("inf"))
    outside = [each for each in answered if each["at"] < storm.killed or each["due"] > back]
    took = sorted(each["at"] - each["due"] for each in outside)
    reads = [each for each in storm.lines if each["what"] == "read"]
    quiet = sorted(
        each["at"] - each["due"] for each in reads
        if each["status"] == 200 and (each["at"] < storm.killed or each["due"] > back)
    )  # fmt: skip
    return {
        "p99_s": _share(took, 0.99), "p50_s": _share(took, 0.5), "measured": len(took),
        "worst_s": round(max((each["at"] - each["due"] for each in answered), default=0.0), 3),
        "recovery_s": round(back - storm.killed, 3),
        "tried_again": sum(1 for each in storm.lines if each["what"] == "unanswered"),
        "p99_before_s": _share(_took(outside, 0, storm.killed), 0.99),
        "p99_after_s": _share(_took(outside, storm.killed, float("inf")), 0.99),
        "reads": len(reads), "reads_sent_away": sum(each["again"] for each in reads),
        "reads_answered": sum(1 for each in reads if each["status"] == 200),
        "read_p50_s": _share(quiet, 0.5), "read_p99_s": _share(quiet, 0.99),
        "generator_cpu_s": round(storm.cost["cpu_s"], 2), "generator_s": round(storm.cost["seconds"], 1),
    }  # fmt: skip


def _took(lines: Iterable[dict[str, Any]], since: float, until: float) -> list[float]:
    """How long each took that was answered in a stretch of time, the shortest first."""
    return sorted(each["at"] - each["due"] for each in lines if since <= each["at"] < until)


def _share(took: Sequence[float], share: float) -> float:
    """The time that this share of all stayed below, in seconds."""
    return round(took[min(len(took) - 1, int(len(took) * share))], 3) if took else 0.0
