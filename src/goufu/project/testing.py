"""Databases for tests: one server a run, one migrated template, a copy of it in a few hundredths of a second."""

import fcntl
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from django.conf import settings
from django.core.management import call_command
from django.db import ProgrammingError, connection, connections
from psycopg.errors import InsufficientPrivilege

from goufu.project.postgres import AlreadyRunning, Server

TEMPLATE = "goufu_template"
TRIES, PAUSE = 20, 0.25
"""How often, and after how many seconds, a database is dropped again when the server itself is looking into it."""


def start_server(data: Path) -> Server | None:
    """Start the run's server; None when DATABASE_URL names one, or another process of this run has started it."""
    if os.environ.get("DATABASE_URL"):
        return None
    server = Server(data, durable=False)
    try:
        server.start()
    except AlreadyRunning:
        return None
    return server


def make_template(root: Path) -> str:
    """Migrate the run's template once, whichever process comes first; returns its name."""
    name = f"{TEMPLATE}_{root.name[-8:].lower()}"
    with (root / "template.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (root / "template.made").exists():
            _make(name)
            (root / "template.made").touch()
    return name


@contextmanager
def database_copy(template: str) -> Iterator[str]:
    """A fresh copy that Django's connection points to for the length of the block; dropped afterwards."""
    before = settings.DATABASES["default"]["NAME"]
    name = f"goufu_{uuid4().hex[:12]}"
    _copy(template, name)
    point_to(name)
    try:
        yield name
    finally:
        point_to(before)
        _maintain(f'DROP DATABASE "{name}" WITH (FORCE)')


@contextmanager
def filled_template(template: str, fill: Callable[[], None]) -> Iterator[str]:
    """A second template, filled once by ``fill``; dropped afterwards. Tests copy it instead of filling their own."""
    before = settings.DATABASES["default"]["NAME"]
    name = f"goufu_filled_{uuid4().hex[:12]}"
    _copy(template, name)
    point_to(name)
    try:
        fill()
    finally:
        point_to(before)
    try:
        yield name
    finally:
        _maintain(f'DROP DATABASE "{name}" WITH (FORCE)')


def keep_copy(name: str) -> None:
    """A copy of the database as it stands, under a name of its own; it stays until the server ends."""
    connections.close_all()
    _copy(settings.DATABASES["default"]["NAME"], name)


def copy_again(template: str) -> None:
    """Make the current database anew, as the template is."""
    connections.close_all()
    name = settings.DATABASES["default"]["NAME"]
    _maintain(f'DROP DATABASE "{name}" WITH (FORCE)')
    _copy(template, name)


def point_to(name: str) -> None:
    """Let Django's connection, and new ones of other threads, use the named database."""
    connections.close_all()
    settings.DATABASES["default"]["NAME"] = name
    connections.settings["default"]["NAME"] = name
    connection.settings_dict["NAME"] = name


def _copy(template: str, name: str) -> None:
    """File by file: block by block, through the log, takes three times as long for small tables."""
    _maintain(f'CREATE DATABASE "{name}" TEMPLATE "{template}" STRATEGY FILE_COPY')


def _make(name: str) -> None:
    before = settings.DATABASES["default"]["NAME"]
    _maintain(f'CREATE DATABASE "{name}"')
    point_to(name)
    call_command("migrate", verbosity=0, interactive=False)
    point_to(before)


def _maintain(statement: str) -> None:
    """Run it; a server's own worker, whom nobody may end, can be in the database for a moment."""
    for left in reversed(range(TRIES)):
        try:
            with connection._nodb_cursor() as cursor:
                cursor.execute(statement)
        except ProgrammingError as refused:
            if not left or not isinstance(refused.__cause__, InsufficientPrivilege):
                raise
            time.sleep(PAUSE)
        else:
            return
