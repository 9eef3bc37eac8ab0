"""A platform made again from a backup: onto an empty place alone, with its own keys, audited at the end."""

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from goufu.cli.house import bring_up_to_date, house
from goufu.cli.keeping.backup import run_program, verify_backup, where
from goufu.cli.keeping.manifest import DATA, DUMP, Manifest, NotKept, copy_through
from goufu.project.environment import Environment

if TYPE_CHECKING:
    from goufu.core.ledger.audit import Finding

SIGNING = "checkpoint.key"


def restore(folder: Path, environment: Environment) -> "tuple[Manifest, list[Finding]]":
    """Files, log and database as they were; what the audit found then. Errors: `NotKept`, and nothing was changed."""
    manifest = verify_backup(folder)
    _empty(environment)
    _own_keys(environment)
    try:
        for name in manifest.files:
            if name.startswith(f"{DATA}/"):
                copy_through(folder / name, environment.data / name.removeprefix(f"{DATA}/"))
        return manifest, _database(folder, environment)
    except NotKept:
        _clear(environment)
        raise


def _empty(environment: Environment) -> None:
    if environment.data.exists() and any(environment.data.iterdir()):
        raise NotKept(
            "{folder} is not empty: a restore never writes over what is there.", folder=environment.data,
            cure="Name an empty folder: GOUFU_DATA=…",
        )  # fmt: skip


def _own_keys(environment: Environment) -> None:
    """A log that goes on under other keys would be another log."""
    if not (environment.keys / SIGNING).exists():
        raise NotKept(
            "The server's own keys are not in {folder}; they are never in a backup.", folder=environment.keys,
            cure="Bring them there from where you keep them, or name their folder: GOUFU_KEYS=…",
        )  # fmt: skip


def _database(folder: Path, environment: Environment) -> "list[Finding]":
    with house(alone=True, migrate=False):
        from goufu.cli.commands.ledger import audit_all

        _no_tables()
        words = ["--no-owner", "--exit-on-error", "--single-transaction", "--dbname", where(environment)]
        run_program("pg_restore", [*words, str(folder / DUMP)])
        bring_up_to_date()
        return audit_all()


def _no_tables() -> None:
    from django.db import connection

    if connection.introspection.table_names():
        raise NotKept(
            "The database is not empty: a restore never writes over what is there.",
            cure="Name an empty database: DATABASE_URL=…",
        )


def _clear(environment: Environment) -> None:
    """What a restore that failed has written; the place was empty before."""
    for path in environment.data.iterdir() if environment.data.exists() else ():
        shutil.rmtree(path) if path.is_dir() else path.unlink()
