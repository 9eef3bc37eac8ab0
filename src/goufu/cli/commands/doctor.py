"""`goufu doctor`: what an operator should know before asking for help."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated, Literal

import typer
from rich.console import Console
from rich.table import Table

from goufu.base.ocid import SAMPLE_PREFIX
from goufu.cli.house import house
from goufu.project.environment import Environment, read_environment
from goufu.project.postgres_binaries import PostgresError, programs

LEAST_FREE = 1_000_000_000
"""Bytes of free space below which the data folder is worth a warning."""
PACKAGE = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Finding:
    """One thing looked at: `bad` keeps the platform from working, `warn` is worth knowing."""

    what: str
    state: Literal["good", "warn", "bad"]
    said: str


def register(app: typer.Typer) -> None:
    """Add `doctor`."""
    app.command()(doctor)


def doctor(*, as_json: Annotated[bool, typer.Option("--json", help="Print one JSON array.")] = False) -> None:
    """Look at everything the platform needs; ends with 1 when something is missing."""
    environment = read_environment()
    findings = [finding for look in LOOKS for finding in look(environment)]
    if as_json:
        typer.echo(json.dumps([asdict(finding) for finding in findings], ensure_ascii=False))
    else:
        _show(findings)
    raise typer.Exit(int(any(finding.state == "bad" for finding in findings)))


def _show(findings: list[Finding]) -> None:
    table = Table("", "", "")
    marks = {"good": "[green]ok[/]", "warn": "[yellow]see[/]", "bad": "[red]missing[/]"}
    for finding in findings:
        table.add_row(marks[finding.state], finding.what, finding.said)
    Console().print(table)


def _papers(_: Environment) -> Iterator[Finding]:
    """What PDFs need of the system; without it everything else works."""
    from goufu.ui.paper import CannotPrint, chinese_family, maker

    try:
        maker()
        yield Finding("PDF", "good", chinese_family())
    except CannotPrint as missing:
        yield Finding("PDF", "warn", " ".join(filter(None, (missing.text("zh"), missing.cure_text("zh")))))


def _surroundings(environment: Environment) -> Iterator[Finding]:
    yield Finding("Python", "good", sys.version.split()[0])
    yield Finding("Mode", "good", environment.mode)
    sample = environment.ocid_prefix == SAMPLE_PREFIX
    yield Finding("OCID prefix", "warn" if sample else "good", environment.ocid_prefix)
    yield Finding("Keys", "good", str(environment.keys))


def _space(environment: Environment) -> Iterator[Finding]:
    place = next(folder for folder in (environment.data, *environment.data.parents) if folder.exists())
    free = shutil.disk_usage(place).free
    yield Finding(
        "Data folder", "warn" if free < LEAST_FREE else "good", f"{environment.data}, {free // 10**6} MB free"
    )


def _programs(environment: Environment) -> Iterator[Finding]:
    if environment.database_url:
        return
    try:
        command = [str(programs() / "postgres"), "--version"]
    except PostgresError as error:
        yield Finding("PostgreSQL", "bad", str(error))
        return
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    yield Finding("PostgreSQL", "bad" if done.returncode else "good", (done.stdout + done.stderr).strip())


def _database(_environment: Environment) -> Iterator[Finding]:
    try:
        with house(migrate=False):
            yield from _tables()
    except PostgresError as error:
        yield Finding("Database", "bad", str(error))


def _tables() -> Iterator[Finding]:
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_size_pretty(pg_database_size(current_database()))")
        yield Finding("Database", "good", str(cursor.fetchone()[0]))
    executor = MigrationExecutor(connection)
    due = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    yield Finding("Tables", "warn" if due else "good", f"{due} migrations due: goufu migrate" if due else "up to date")


def _parts(_environment: Environment) -> Iterator[Finding]:
    vendor = PACKAGE / "ui" / "static" / "goufu" / "vendor" / "manifest.json"
    yield Finding("Front-end libraries", "good" if vendor.exists() else "bad", _or(vendor.exists(), "make setup"))
    compiled = all(source.with_suffix(".mo").exists() for source in PACKAGE.rglob("locale/**/django.po"))
    yield Finding("Chinese catalogues", "good" if compiled else "bad", _or(compiled, "make setup"))


def _or(there: object, cure: str) -> str:
    return "there" if there else f"missing: {cure}"


LOOKS: tuple[Callable[[Environment], Iterator[Finding]], ...] = (
    _surroundings,
    _space,
    _programs,
    _database,
    _parts,
    _papers,
)
