"""How much memory a web process takes after the demonstration, its pages asked for."""

import os
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from goufu.cli.bench.ground import GOUFU

PAGES = ("/", "/en/", "/rules", "/en/rules", "/projects", "/open-data", "/healthz", "/api/openapi.json")


def memory(pages: tuple[str, ...] = PAGES, times: int = 20) -> float:
    """Resident megabytes of the largest web process after its pages have been asked for so many times. Linux only."""
    with _served() as (address, process):
        for _ in range(times):
            for page in pages:
                with suppress(OSError), urllib.request.urlopen(address + page) as answer:  # noqa: S310 - our own
                    answer.read()
        return max((_resident(child) for child in _web(process.pid)), default=0.0)


@contextmanager
def _served() -> Iterator[tuple[str, "subprocess.Popen[bytes]"]]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    process = subprocess.Popen(
        [*GOUFU, "up", "--workers", "1"], env={**os.environ, "PORT": port}, stderr=subprocess.DEVNULL
    )
    try:
        _wait(f"http://127.0.0.1:{port}/readyz", process)
        yield f"http://127.0.0.1:{port}", process
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(60)


def _wait(address: str, process: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until and process.poll() is None:
        with suppress(OSError), urllib.request.urlopen(address):  # noqa: S310 - our own
            return
        time.sleep(0.1)
    raise RuntimeError("The platform was not served.")


def _web(process: int) -> Iterator[int]:
    """The web processes below `goufu up`."""
    for child in below(process):
        if b"goufu.project.web" in Path(f"/proc/{child}/cmdline").read_bytes():
            yield child


def below(process: int) -> Iterator[int]:
    """Every process that a process has started, and those that these have. Linux only."""
    for child in Path(f"/proc/{process}/task/{process}/children").read_text().split():
        yield int(child)
        yield from below(int(child))


def _resident(process: int) -> float:
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    kilobytes = next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))
    return kilobytes / 1024
