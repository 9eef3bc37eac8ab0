"""The platform as `goufu up` serves it, killed as the kernel kills: every process of it, without a word."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import suppress
from pathlib import Path

from goufu.cli.bench.serving import below

UP = [sys.executable, "-c", "from goufu.cli.main import main; main()", "up"]
EARLY_UP = [sys.executable, "-m", "goufu.cli.bench.storm.early"]
"""The negative control: the same command, its web server wrapped so that it answers before it commits."""
PATIENCE = 90.0


class Platform:
    """`goufu up` on a port of its own."""

    def __init__(self, workers: int) -> None:
        self.workers, self.port = workers, _free_port()
        self.process: subprocess.Popen[bytes] | None = None

    def start(self, *, early: bool = False) -> None:
        """Start it; returns at once."""
        self.process = subprocess.Popen(
            [*(EARLY_UP if early else UP), "--workers", str(self.workers)],
            env=self._surroundings(), stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        )  # fmt: skip

    def _surroundings(self) -> dict[str, str]:
        """Compiled modules are kept, as an operator's are."""
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        return {**kept, "PORT": str(self.port)}

    def wait(self) -> None:
        """Until it is ready to work."""
        until = time.monotonic() + PATIENCE
        while self.process and self.process.poll() is None and time.monotonic() < until:
            with suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{self.port}/readyz"):
                return
            time.sleep(0.05)
        raise RuntimeError("The platform was not served.")

    def kill(self) -> float:
        """SIGKILL to the command, its jobs, its web processes, the database and its backends; the moment it was."""
        assert self.process
        tree = [self.process.pid, *below(self.process.pid)]
        moment = time.monotonic()
        for each in tree:
            with suppress(ProcessLookupError):
                os.kill(each, signal.SIGKILL)
        self.process.wait()
        return moment

    def end(self) -> None:
        """Stop it as its operator would."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(60)

    def cpu(self) -> float:
        """Seconds of processor that the living processes of it have used. Linux only."""
        assert self.process
        return sum(_cpu(each) for each in (self.process.pid, *below(self.process.pid)))


def _cpu(process: int) -> float:
    with suppress(OSError):
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return 0.0


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
