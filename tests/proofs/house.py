"""A platform of a test's own: data folder, keys beside it, commands run as an operator runs them."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).resolve().parents[2]
GOUFU = "from goufu.cli.main import main; main()"
NOT_OURS = {"DATABASE_URL", "GOUFU_TEST_ROOT", "GOUFU_KEYS", "GOUFU_LOCALITIES", "GOUFU_MODE"}


@dataclass(frozen=True)
class House:
    """Where a platform of its own lies, and which source tree it runs from."""

    folder: Path
    source: Path = REPOSITORY
    patience: float = 240
    """Seconds that a command may take."""

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def keys(self) -> Path:
        return self.folder / "data.keys"

    def surroundings(self, **more: str) -> dict[str, str]:
        """The environment of a command."""
        kept = {name: value for name, value in os.environ.items() if name not in NOT_OURS}
        path = os.pathsep.join(
            str(place)
            for place in (self.source / "src", self.source / "packages" / "goufu-verify" / "src", self.source)
        )
        own = {
            "GOUFU_DATA": str(self.data),
            "DJANGO_SETTINGS_MODULE": "goufu.project.settings",
            "PYTHONPATH": path,
            "PYTHONDONTWRITEBYTECODE": "1",
            "GOUFU_HOSTS": "*",
        }
        return {**kept, **own, **more}

    def python(self, *words: str, **more: str) -> "subprocess.CompletedProcess[str]":
        """Run the interpreter with these words."""
        return subprocess.run(
            [sys.executable, *words],
            env=self.surroundings(**more),
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
            timeout=self.patience,
        )

    def goufu(self, *words: str) -> "subprocess.CompletedProcess[str]":
        """Run a `goufu` command."""
        return self.python("-c", GOUFU, *words)

    def answer(self, *words: str, code: int = 0) -> Any:
        """What a command prints as JSON; it must end with this code."""
        done = self.goufu(*words)
        assert done.returncode == code, done.stderr[-3000:] or done.stdout[-1000:]
        return json.loads(done.stdout)

    def sql(self, *statements: str) -> str:
        """Run statements in `goufu db shell`, as the owner."""
        asked = [word for statement in statements for word in ("-c", statement)]
        done = self.goufu("db", "shell", "--", "-At", "-v", "ON_ERROR_STOP=1", *asked)
        return done.stdout + done.stderr

    def copy_to(self, folder: Path) -> "House":
        """The same house once more, when its database has come to rest."""
        until = time.monotonic() + 60
        while (self.data / "pg" / "postmaster.pid").exists() and time.monotonic() < until:
            time.sleep(0.1)
        folder.mkdir(parents=True, exist_ok=True)
        for part in (self.data, self.keys):
            subprocess.run(["cp", "-a", str(part), str(folder / part.name)], check=True)
        shutil.rmtree(folder / "data" / "run", ignore_errors=True)
        return House(folder, self.source)

    @contextmanager
    def up(self, *, workers: int = 1) -> Iterator[str]:
        """`goufu up` for the length of the block; yields its address."""
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = str(probe.getsockname()[1])
        command = [sys.executable, "-c", GOUFU, "up", "--workers", str(workers)]
        with (self.folder / "up.log").open("wb") as log:
            process = subprocess.Popen(command, env=self.surroundings(PORT=port), cwd=self.folder, stderr=log)
        try:
            self._until_served(process, port)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(60)

    def _until_served(self, process: "subprocess.Popen[bytes]", port: str) -> None:
        until = time.monotonic() + 90
        while time.monotonic() < until and process.poll() is None:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz") as said:
                    if said.status == 200:
                        return
            except OSError:
                time.sleep(0.1)
        raise AssertionError((self.folder / "up.log").read_text()[-3000:])
