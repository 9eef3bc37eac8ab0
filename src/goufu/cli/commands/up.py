"""`goufu up`: the whole platform in one process tree, that leaves none behind."""

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from threading import Event
from typing import Annotated

import typer
from rich.console import Console

from goufu.cli.house import house
from goufu.cli.words import words
from goufu.project.environment import BadEnvironment, Environment, read_environment
from goufu.project.postgres import end_with_parent

PATIENCE = 20.0
"""Seconds that a part may take to end before it is made to."""
JOBS_NICE = 5
"""Nobody waits for the jobs: at a deadline, and while everything starts, those who submit go before them."""
APPLICATION = "goufu.project.wsgi:application"
console = Console(stderr=True)


def register(app: typer.Typer) -> None:
    """Add `up`."""
    app.command()(up)


def up(workers: Annotated[int, typer.Option(min=1, help="Web processes.")] = 2) -> None:
    """Start database, jobs and web server; stop them all on SIGTERM or Ctrl-C."""
    environment = read_environment()
    stop = Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    ours: dict[str, subprocess.Popen[bytes]] = {}
    try:
        ours["web"] = _start("goufu.project.web", APPLICATION, str(workers))  # it reads the code meanwhile
        with house(alone=True) as server:
            _check_port(environment)
            check_whose_data(environment)
            parts = {} if server is None or server.process is None else {"database": server.process}
            ours["jobs"] = _start("goufu.project.jobs", nice=JOBS_NICE)
            _let_serve(ours["web"])
            address = f"http://{environment.bind}:{environment.port}"
            console.print(words("Goufu is served at {address} (Ctrl-C ends it).", address=address))
            ended = _watch(parts | ours, stop)
            _end(list(ours.values()))
    finally:
        _end(list(ours.values()))
    if ended:
        console.print(words("The {part} process ended by itself; everything else was stopped.", part=ended))
        raise typer.Exit(1)


def _let_serve(web: subprocess.Popen[bytes]) -> None:
    """Say the word for which the web server waits; when it has ended meanwhile, the watch says so."""
    assert web.stdin
    with suppress(BrokenPipeError), web.stdin as word:
        word.write(b"\n")


def _start(module: str, *arguments: str, nice: int = 0) -> subprocess.Popen[bytes]:
    """Start a module in a process group of its own, that ends when we end."""
    ours = os.getpid()

    def prepare() -> None:
        end_with_parent(ours, signal.SIGTERM)
        os.nice(nice)

    return subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        stdin=subprocess.PIPE,
        env={"MALLOC_ARENA_MAX": "2", **os.environ},  # each of a worker's threads would keep memory of its own
        process_group=0,
        preexec_fn=prepare,  # noqa: PLW1509 - it calls prctl and nice, and takes no lock
    )


def _watch(parts: dict[str, subprocess.Popen[bytes]], stop: Event) -> str | None:
    """Wait until told to stop (None) or until a part ended by itself (its name)."""
    while not stop.wait(0.3):
        for name, process in parts.items():
            if process.poll() is not None:
                return name
    return None


def _end(processes: list[subprocess.Popen[bytes]]) -> None:
    for process in processes:
        process.terminate()
    until = time.monotonic() + PATIENCE
    for process in processes:
        try:
            process.wait(max(0.1, until - time.monotonic()))
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def check_whose_data(environment: Environment) -> None:
    """Production never serves a sample as if it were real: BadEnvironment when the data hold one."""
    from goufu.core.models import Register

    if not environment.demo and Register.objects.filter(synthetic=True).exists():
        raise BadEnvironment(
            f"{environment.data} holds a demonstration, which production mode does not serve;"
            " name another folder: GOUFU_DATA=…"
        )


def _check_port(environment: Environment) -> None:
    with socket.socket(socket.AF_INET6 if ":" in environment.bind else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((environment.bind, environment.port))
        except OSError as error:
            raise BadEnvironment(
                f"Port {environment.port} cannot be used ({error.strerror}); set another: PORT=8001."
            ) from None
