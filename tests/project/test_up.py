"""`goufu up`: one process tree that serves, and leaves nothing."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError

import pytest

GOUFU = [sys.executable, "-c", "from goufu.cli.main import main; main()"]


def fresh_surroundings(tmp_path: Path) -> dict[str, str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    own = {"GOUFU_DATA": str(tmp_path / "data"), "PORT": str(port), "DJANGO_SETTINGS_MODULE": "goufu.project.settings"}
    return {**{name: value for name, value in os.environ.items() if name != "DATABASE_URL"}, **own}


@contextmanager
def started(surroundings: dict[str, str]) -> Iterator["subprocess.Popen[bytes]"]:
    process = subprocess.Popen([*GOUFU, "up", "--workers", "1"], env=surroundings, stderr=subprocess.PIPE)
    try:
        _until_served(process, surroundings["PORT"])
        yield process
    finally:
        process.kill()
        process.wait()
        assert not _left(surroundings)


@pytest.fixture
def surroundings(tmp_path: Path) -> dict[str, str]:
    return fresh_surroundings(tmp_path)


@pytest.fixture
def up(surroundings: dict[str, str]) -> Iterator["subprocess.Popen[bytes]"]:
    with started(surroundings) as process:
        yield process


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple["subprocess.Popen[bytes]", dict[str, str]]]:
    """One running platform for the tests that leave it running; and its surroundings."""
    surroundings = fresh_surroundings(tmp_path_factory.mktemp("shared"))
    with started(surroundings) as process:
        yield process, surroundings


def _until_served(process: "subprocess.Popen[bytes]", port: str, patience: float = 60) -> None:
    until = time.monotonic() + patience
    while time.monotonic() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz") as answer:
                assert answer.status == 200
                return
        except HTTPError as error:
            if error.code == 500:
                break
        except OSError:
            time.sleep(0.1)
    process.kill()
    assert process.stderr
    pytest.fail(f"not served: {process.stderr.read().decode()}")


def _left(surroundings: dict[str, str], patience: float = 60) -> list[str]:
    """Processes that still carry the data folder in their environment or command, after some patience."""
    until = time.monotonic() + patience
    while (found := _processes(surroundings["GOUFU_DATA"])) and time.monotonic() < until:
        time.sleep(0.1)
    return found


def _processes(data: str) -> list[str]:
    found = []
    for place in Path("/proc").glob("[0-9]*"):
        try:
            known = place.joinpath("environ").read_bytes() + bytes((place / "cwd").readlink())
        except OSError:
            continue
        if os.fsencode(data) in known and int(place.name) != os.getpid():
            found.append(place.joinpath("cmdline").read_text().replace("\0", " "))
    return found


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_stops_everything(
    up: "subprocess.Popen[bytes]", surroundings: dict[str, str], number: signal.Signals
) -> None:
    up.send_signal(number)
    assert up.wait(30) == 0
    assert _left(surroundings, patience=0) == []


def test_a_kill_leaves_no_process(up: "subprocess.Popen[bytes]", surroundings: dict[str, str]) -> None:
    up.kill()
    up.wait()
    assert _left(surroundings) == []


def test_a_second_start_says_who_is_first(shared: tuple["subprocess.Popen[bytes]", dict[str, str]]) -> None:
    first, surroundings = shared
    second = subprocess.run([*GOUFU, "up"], env=surroundings, capture_output=True, text=True, check=False)
    assert second.returncode == 2
    assert f"process {first.pid}" in second.stderr


def test_another_command_joins_the_running_server(shared: tuple["subprocess.Popen[bytes]", dict[str, str]]) -> None:
    first, surroundings = shared
    asked = [*GOUFU, "db", "shell", "--", "-Atc", "SELECT current_user"]
    assert subprocess.run(asked, env=surroundings, capture_output=True, text=True, check=True).stdout == "goufu\n"
    assert first.poll() is None


def test_an_occupied_port_is_said(
    shared: tuple["subprocess.Popen[bytes]", dict[str, str]], surroundings: dict[str, str]
) -> None:
    elsewhere = surroundings | {"PORT": shared[1]["PORT"]}
    second = subprocess.run([*GOUFU, "up"], env=elsewhere, capture_output=True, text=True, check=False)
    assert second.returncode == 2
    assert "set another: PORT=8001" in second.stderr


def test_doctor_finds_everything_in_order(shared: tuple["subprocess.Popen[bytes]", dict[str, str]]) -> None:
    done = subprocess.run([*GOUFU, "doctor", "--json"], env=shared[1], capture_output=True, text=True, check=False)
    found = {finding["what"]: finding["state"] for finding in json.loads(done.stdout)}
    assert found["Database"] == found["PostgreSQL"] == found["Tables"] == "good"


def test_a_wrong_mode_is_named(surroundings: dict[str, str]) -> None:
    wrong = surroundings | {"GOUFU_MODE": "prod"}
    done = subprocess.run([*GOUFU, "up"], env=wrong, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (2, "goufu: GOUFU_MODE is 'prod'; it must be demo or production.\n")


def test_production_refuses_the_sample_prefix(surroundings: dict[str, str]) -> None:
    done = subprocess.run(
        [*GOUFU, "up"], env=surroundings | {"GOUFU_MODE": "production"}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "GOUFU_OCID_PREFIX" in done.stderr
