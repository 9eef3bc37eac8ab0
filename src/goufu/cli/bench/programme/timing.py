"""A stop-watch: how long something takes, many times."""

import time
from collections.abc import Callable
from statistics import median
from typing import Any


def took(what: Callable[[], Any]) -> float:
    """Milliseconds of one run."""
    begun = time.perf_counter()
    what()
    return (time.perf_counter() - begun) * 1000


def many(what: Callable[[], Any], times: int) -> dict[str, float]:
    """The median and the 99th percentile of some runs, in milliseconds, and the median of this process's own time; the
    first run, which warms up, is not counted.
    """
    what()
    wall, own = [], []
    for _ in range(times):
        begun = time.process_time()
        wall.append(took(what))
        own.append((time.process_time() - begun) * 1000)
    wall.sort()
    last = wall[min(len(wall) - 1, int(len(wall) * 0.99))]
    return {"p50_ms": round(median(wall), 1), "p99_ms": round(last, 1), "cpu_ms": round(median(own), 1)}
