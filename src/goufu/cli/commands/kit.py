"""`goufu kit`: what a region has worked out as one signed file, and where another region departs from it."""

import json
from pathlib import Path
from typing import Annotated

import typer

from goufu.base.regions import check_region
from goufu.cli.house import house
from goufu.cli.words import say

Region = Annotated[str, typer.Option("--at", metavar="REGION", help="Six-digit code of the division.")]
File = Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="Kit of another county.")]
Key = Annotated[str, typer.Option(help="The key that county signs with, told by another way.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    group = typer.Typer(no_args_is_help=True, help="Hand on what a pilot has worked out.")
    group.command("export")(export)
    group.command("diff")(diff)
    group.command("verify")(verify)
    app.add_typer(group, name="kit")


def export(at: Region, to: Annotated[Path, typer.Option(help="File to write.")]) -> None:
    """Write a region's figures, catalogue, task list and other parts as a signed file."""
    check_region(at, "--at")
    with house():
        from goufu.core.clock import clock_of_this_installation
        from goufu.core.kit.bundle import kit_of
        from goufu.core.ledger.notes import server_keys

        to.write_bytes(kit_of(at, clock_of_this_installation().read().day))
        key = server_keys().promise.verifier
    say("The kit is written; it is signed by {key}.", key=key)


def diff(file: File, at: Region, key: Key = "", *, as_json: AsJson = False) -> None:
    """Print where what is in force in a region departs from the kit, part by part; nothing is changed."""
    check_region(at, "--at")
    with house():
        from goufu.core.clock import clock_of_this_installation
        from goufu.core.kit.bundle import departures_now, read_kit

        kit = read_kit(file.read_bytes(), key)
        found = departures_now(kit, at, clock_of_this_installation().read().day)
    said = {name: [each.as_json() for each in departs] for name, departs in found.items()}
    if as_json:
        typer.echo(json.dumps({"kit_from": kit.region, "differences": said}, ensure_ascii=False, indent=2))
        return
    for name, departs in said.items():
        say("{part}: {count} differences", part=name, count=len(departs))
        for each in departs:
            typer.echo(f"  {each['kind']}  {each['key']}  {', '.join(each['fields'])}".rstrip())


def verify(file: File, key: Key = "", *, as_json: AsJson = False) -> None:
    """Check a kit's signature, and print where it comes from, who signed it and how many entries each part has."""
    with house():
        from goufu.core.kit.bundle import read_kit

        kit = read_kit(file.read_bytes(), key)
    counts = {name: len(entries) for name, entries in kit.body["parts"].items()}
    if as_json:
        said = {"kit_from": kit.region, "signed_by": kit.key, "synthetic": kit.synthetic, "parts": counts}
        typer.echo(json.dumps(said, ensure_ascii=False, indent=2))
        return
    say("The signature holds: {region}, signed by {key}.", region=kit.region, key=kit.key)
    for name, count in counts.items():
        say("{part}: {count} entries", part=name, count=count)
