"""Opens the house for a command: a database that runs, with its tables up to date, and Django set up."""

import gc
import os
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import django

from goufu.project.environment import Environment, read_environment
from goufu.project.postgres import AlreadyRunning, Server, serving
from goufu.project.postgres_binaries import PostgresError

LEAST_VERSION = 15
MIGRATING = 7_309_011
"""Advisory lock: two starts on one server do not migrate at once."""


@contextmanager
def house(*, alone: bool = False, migrate: bool = True) -> Iterator[Server | None]:
    """Everything a command needs, for the length of the block.

    Without DATABASE_URL the carried-along server is started, or joined when `goufu up` has it running already; with
    `alone` a second start is refused (AlreadyRunning). Yields the server if this process started it.
    """
    environment = read_environment()
    with ExitStack() as stack:
        server = None if environment.database_url else _server(environment, stack, alone=alone)
        _set_up()
        stack.callback(_close)
        _wait_for_database()
        if migrate:
            bring_up_to_date()
        yield server


def bring_up_to_date() -> None:
    """Apply the migrations that are due, one process at a time."""
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [MIGRATING])
        try:
            executor = MigrationExecutor(connection)
            if executor.migration_plan(executor.loader.graph.leaf_nodes()):
                call_command("migrate", verbosity=0, interactive=False)
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [MIGRATING])


def _server(environment: Environment, stack: ExitStack, *, alone: bool) -> Server | None:
    try:
        return stack.enter_context(serving(environment.data))
    except AlreadyRunning:
        if alone:
            raise
        return None


def _set_up() -> None:
    """Nothing that is loaded now becomes rubbish before the process ends: looking for it takes a sixth of a start."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "goufu.project.settings")
    gc.disable()
    django.setup()
    gc.freeze()
    gc.enable()


def _wait_for_database(patience: float = 30.0) -> None:
    """A server that another process has just begun to start needs a moment."""
    from django.db import OperationalError, connections
    from django.db.backends.postgresql.base import DatabaseWrapper

    connection = connections["default"]

    until = time.monotonic() + patience
    while True:
        try:
            connection.ensure_connection()
        except OperationalError as error:
            if time.monotonic() > until:
                raise PostgresError(f"The database cannot be reached: {error}") from error
            time.sleep(0.1)
        else:
            break
    assert isinstance(connection, DatabaseWrapper)
    if connection.pg_version < LEAST_VERSION * 10_000:
        raise PostgresError(f"DATABASE_URL names a PostgreSQL older than {LEAST_VERSION}.")


def _close() -> None:
    """Let go of all connections, so that the server can stop."""
    from django.db import connections
    from django.db.backends.postgresql.base import DatabaseWrapper

    connections.close_all()
    if isinstance(connection := connections["default"], DatabaseWrapper):
        connection.close_pool()
