"""An instance for journeys: a process of its own on a data folder of its own."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

ROOT = Path(__file__).parents[2]


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Site:
    """An instance of its own: its folder, port and settings, its clock (None: the machine's), who signs in how."""

    folder: Path
    port: int
    settings: dict[str, str]
    now: datetime | None = None
    passwords: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.now is not None:
            self.set_clock(self.now)

    @property
    def environment(self) -> dict[str, str]:
        """What the process is started with."""
        kept = {
            name: value for name, value in os.environ.items() if not name.startswith(("GOUFU", "DJANGO", "DATABASE"))
        }
        clock = {"GOUFU_TEST_CLOCK": str(self.folder / "clock")} if self.now else {}
        place = {"GOUFU_DATA": str(self.folder / "data"), "GOUFU_LANG": "en", "PYTHONPATH": str(ROOT)}
        return kept | self.settings | place | clock

    def set_clock(self, now: datetime) -> None:
        """Move the site's clock."""
        self.now = now
        (self.folder / "clock").write_text(now.isoformat(), encoding="utf-8")

    def run(self, *words: str) -> str:
        """A command of `goufu` on this instance; what it said."""
        command = [sys.executable, "-m", "tests.journeys.site", *words]
        return subprocess.run(
            command, cwd=ROOT, env=self.environment, capture_output=True, text=True, timeout=120, check=True
        ).stdout

    def start(self) -> subprocess.Popen[str]:
        """Serve the pages."""
        with (self.folder / "log").open("w", encoding="utf-8") as log:
            command = [sys.executable, "-m", "tests.journeys.site", "serve", str(self.port)]
            process = subprocess.Popen(command, cwd=ROOT, env=self.environment, stdout=log, stderr=log, text=True)
        until = time.monotonic() + 60
        while time.monotonic() < until and process.poll() is None:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{self.port}/healthz", timeout=2)
            except OSError:
                time.sleep(0.2)
            else:
                return process
        raise AssertionError((self.folder / "log").read_text(encoding="utf-8"))
