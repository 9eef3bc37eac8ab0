"""`goufu export`: the open data, as files."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from goufu.cli.house import house
from goufu.cli.words import say


def register(app: typer.Typer) -> None:
    """Add the group `export`."""
    group = typer.Typer(no_args_is_help=True, help="Open data as files.")
    group.callback()(_group)
    group.command()(ocds)
    app.add_typer(group, name="export")


def _group() -> None:
    """Open data as files."""


def ocds(
    out: Annotated[Path, typer.Option(help="Folder to write into; it is made.")],
    ocid: Annotated[str | None, typer.Option(help="One process; all by default.")] = None,
) -> None:
    """Write release-package.json, record-package.json (Open Contracting Data Standard 1.1) and the local extension."""
    with house(migrate=False):
        from goufu.rooms.disclosure.packages import (
            base_url,
            extension_files,
            published_ocids,
            record_package,
            release_package,
        )

        chosen = [ocid] if ocid else published_ocids()
        uri = f"{base_url()}/ocds/records/{ocid}.json" if ocid else f"{base_url()}/ocds/releases.json"
        packages = {
            "release-package.json": release_package(chosen, uri),
            "record-package.json": record_package(chosen, uri),
            **{f"extension/{name}": file for name, file in extension_files().items()},
        }
    for name, package in packages.items():
        _write(out / name, package)
    found = len(packages["release-package.json"]["releases"])
    say(
        "{processes} processes, {releases} releases written to {folder}",
        processes=len(chosen),
        releases=found,
        folder=out,
    )


def _write(file: Path, package: dict[str, Any]) -> None:
    """Whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    staged = file.with_name(f".{file.name}.staged")
    staged.write_text(json.dumps(package, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    staged.replace(file)
