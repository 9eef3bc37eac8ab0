"""`goufu migrate` and `goufu db shell`."""

import shutil
import signal
import subprocess
from typing import Annotated

import typer

from goufu.cli.house import house
from goufu.project.databases import ROLE
from goufu.project.environment import read_environment
from goufu.project.postgres_binaries import PostgresError, programs
from goufu.project.sockets import socket_folder


def register(app: typer.Typer) -> None:
    """Add `migrate` and the group `db`."""
    app.command()(migrate)
    group = typer.Typer(no_args_is_help=True, help="The database itself.")
    group.command(context_settings={"ignore_unknown_options": True})(shell)
    group.callback()(lambda: None)
    app.add_typer(group, name="db")


def migrate() -> None:
    """Bring the tables up to date (every start does it too)."""
    with house():
        typer.echo("The tables are up to date.")


def shell(arguments: Annotated[list[str] | None, typer.Argument(help="Passed on to psql.")] = None) -> None:
    """Open psql as the owner of the database."""
    environment = read_environment()
    where = (
        environment.database_url or f"host='{_quoted(str(socket_folder(environment.data)))}' user={ROLE} dbname={ROLE}"
    )
    with house(migrate=False):
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for psql
        done = subprocess.run([_psql(), where, *(arguments or [])], check=False)
    raise typer.Exit(done.returncode)


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace("'", "\\'")


def _psql() -> str:
    try:
        if (ours := programs() / "psql").exists():
            return str(ours)
    except PostgresError:
        pass  # with DATABASE_URL no wheel is needed
    if found := shutil.which("psql"):
        return found
    raise PostgresError("psql is not installed: apt-get install postgresql-client")
