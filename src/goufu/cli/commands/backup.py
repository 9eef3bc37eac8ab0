"""`goufu backup` and `goufu restore`: a second copy of everything but the keys, and the platform made from it again."""

import json
from pathlib import Path
from typing import Annotated

import typer

from goufu.cli.house import house
from goufu.cli.words import say
from goufu.project.environment import read_environment

AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


def register(app: typer.Typer) -> None:
    """Add `backup` and `restore`."""
    app.command()(backup)
    app.command()(restore)


def backup(
    folder: Annotated[Path, typer.Argument(help="An empty folder, best on another disk.")], *, as_json: AsJson = False
) -> None:
    """Copy database, files and log of one moment, without any key, and read the copy again."""
    from goufu.cli.keeping.backup import make

    with house(migrate=False):
        made = make(folder, read_environment())
    if as_json:
        typer.echo(
            json.dumps({"folder": str(folder), "entries": made.entries, "log": made.log, "files": len(made.files)})
        )
    else:
        say("The backup is whole: {entries} acts, {files} files.", entries=made.entries, files=len(made.files))
        say("The keys in {folder} are not in it. Keep them apart.", folder=read_environment().keys)


def restore(
    folder: Annotated[Path, typer.Argument(help="What `goufu backup` wrote.")], *, as_json: AsJson = False
) -> None:
    """Make the platform again in an empty GOUFU_DATA from a backup, and audit it; ends with 1 on findings."""
    from goufu.cli.keeping.restore import restore as restore_from

    made, findings = restore_from(folder, read_environment())
    said = [each.as_json() for each in findings]
    if as_json:
        typer.echo(json.dumps({"entries": made.entries, "made": made.made, "audit": said}, ensure_ascii=False))
    else:
        say("Restored as of {made}: {entries} acts.", made=made.made, entries=made.entries)
        say("The audit found {count} things.", count=len(said))
    raise typer.Exit(1 if findings else 0)
