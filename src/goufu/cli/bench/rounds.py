"""The rounds: bare inserts and acts in turn, by eight processes and by one."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from statistics import median
from typing import Any

from goufu.cli.bench.mix import COUNTIES

MANY = len(COUNTIES)


@dataclass(frozen=True)
class Figures:
    """What some processes did together in one stretch: how many a second, and the milliseconds of each."""

    rate: float
    took: list[float]

    def slowest(self, share: float) -> float:
        """The time that this share of all stayed below."""
        return sorted(self.took)[min(len(self.took) - 1, int(len(self.took) * share))]


@dataclass(frozen=True)
class Round:
    """One round's four stretches, and the load average at its end."""

    bare: Figures
    acts: Figures
    bare_1: Figures
    acts_1: Figures
    load: float


class Clients:
    """Processes that wait for a line and answer with figures."""

    def __init__(self, processes: "list[subprocess.Popen[str]]") -> None:
        self.processes = processes

    def run(self, what: str, seconds: float, clients: int) -> Figures:
        """Let the first so many do it at the same time."""
        working = self.processes[:clients]
        for process in working:
            assert process.stdin
            process.stdin.write(f"{what} {seconds}\n")
            process.stdin.flush()
        said = [_line(process) for process in working]
        took = [each for one in said for each in one["took"]]
        return Figures(sum(one["count"] / one["seconds"] for one in said), took)


@contextmanager
def clients() -> Iterator[Clients]:
    """The processes, each in its county; they end with the block."""
    with ExitStack() as stack:
        processes = []
        for county in COUNTIES:
            process = subprocess.Popen(
                [sys.executable, "-m", "goufu.cli.bench.client", county],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            )  # fmt: skip
            stack.callback(_end, process)
            assert process.stdout
            if process.stdout.readline() != "ready\n":
                raise RuntimeError("A client process did not start.")
            processes.append(process)
        yield Clients(processes)


def _line(process: "subprocess.Popen[str]") -> dict[str, Any]:
    assert process.stdout
    said: dict[str, Any] = json.loads(process.stdout.readline())
    return said


def _end(process: "subprocess.Popen[str]") -> None:
    assert process.stdin
    process.stdin.close()
    process.wait(30)


def one_round(working: Clients, seconds: float) -> Round:
    """Bare and acts by all, then bare and acts by one."""
    stretches = [working.run(what, seconds, count) for count in (MANY, 1) for what in ("bare", "acts")]
    bare, acts, bare_1, acts_1 = stretches
    return Round(bare, acts, bare_1, acts_1, os.getloadavg()[0])


def summary(rounds: Sequence[Round]) -> dict[str, Any]:
    """Medians over the rounds; ratios are taken within each round first."""

    def middle(values: list[float], digits: int = 3) -> float:
        return round(median(values), digits)

    return {
        "ratio_bare_commit": middle([each.acts.rate / each.bare.rate for each in rounds]),
        "ratio_bare_commit_1": middle([each.acts_1.rate / each.bare_1.rate for each in rounds]),
        "acts_s_8": middle([each.acts.rate for each in rounds], 0),
        "acts_s_1": middle([each.acts_1.rate for each in rounds], 0),
        "bare_s_8": middle([each.bare.rate for each in rounds], 0),
        "bare_s_1": middle([each.bare_1.rate for each in rounds], 0),
        "p50_ms_8": middle([each.acts.slowest(0.5) for each in rounds], 1),
        "p99_ms_8": middle([each.acts.slowest(0.99) for each in rounds], 1),
        "p99_ms_1": middle([each.acts_1.slowest(0.99) for each in rounds], 1),
        "rounds": [
            {
                "ratio_8": round(each.acts.rate / each.bare.rate, 3),
                "ratio_1": round(each.acts_1.rate / each.bare_1.rate, 3),
                "p99_ms_8": round(each.acts.slowest(0.99), 1),
                "load": round(each.load, 2),
            }
            for each in rounds
        ],
    }
