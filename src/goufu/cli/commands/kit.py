"""`goufu kit`: a pilot region's list as one signed file, and where another county's list departs from it."""

import json
from pathlib import Path
from typing import Annotated

import typer

from goufu.base.regions import check_region
from goufu.cli.house import house
from goufu.cli.words import say

Region = Annotated[str, typer.Option("--at", metavar="REGION", help="Six-digit code of the division.")]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    group = typer.Typer(no_args_is_help=True, help="Hand on what a pilot has worked out.")
    group.command("export")(export)
    group.command("diff")(diff)
    app.add_typer(group, name="kit")


def export(at: Region, to: Annotated[Path, typer.Option(help="File to write.")]) -> None:
    """Write a region's list with its evidence rules as a signed file."""
    check_region(at, "--at")
    with house():
        from goufu.core.ledger.notes import server_keys
        from goufu.rooms.pilots.interface import list_in_force
        from goufu.rooms.pilots.kit import kit_of

        data = kit_of(list_in_force(at))
        to.write_bytes(data)
        key = server_keys().promise.verifier
    say("The kit is written; it is signed by {key}.", key=key)


def diff(
    file: Annotated[Path, typer.Argument(help="Kit of another county.")],
    at: Region,
    key: Annotated[str, typer.Option(help="The key that county signs with, told by another way.")] = "",
) -> None:
    """Print, as JSON, where the list of a region departs from the kit; nothing is changed."""
    check_region(at, "--at")
    with house():
        from goufu.rooms.pilots.interface import list_in_force
        from goufu.rooms.pilots.kit import departures, read_kit

        kit = read_kit(file.read_bytes(), key)
        found = departures(kit, list_in_force(at))
    said = {"kit_from": kit.region, "differences": [each.as_json() for each in found]}
    typer.echo(json.dumps(said, ensure_ascii=False, indent=2))
