"""`goufu import tasks`: a region's own spreadsheet, checked, and then put into force as an act."""

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from goufu.base.regions import check_region
from goufu.cli.house import house
from goufu.cli.words import lang, say, words

if TYPE_CHECKING:
    from goufu.rooms.pilots.sheets.report import Checked


def import_tasks(  # noqa: PLR0913, PLR0917 - typer reads the options from the signature
    file: Annotated[Path, typer.Argument(help="Spreadsheet: XLSX, XLS, ODS or CSV (UTF-8, UTF-16, GBK).")],
    at: Annotated[str, typer.Option("--at", metavar="REGION", help="Six-digit code of the division.")],
    items: Annotated[int | None, typer.Option(help="Items the document says it has, if the sheet does not.")] = None,
    year: Annotated[int | None, typer.Option(help="Year of dates without one, if the sheet does not say it.")] = None,
    programme: Annotated[
        str | None, typer.Option(help="Reference of the programme, to put the list into force.")
    ] = None,
    document: Annotated[str, typer.Option(help="Title and number of the document that issued the list.")] = "",
    as_office: Annotated[str, typer.Option("--as", metavar="OFFICE", help="Code of the office that acts.")] = "",
    localities: Annotated[
        Path, typer.Option(envvar="GOUFU_LOCALITIES", help="Folder of the localities.", show_default=False)
    ] = Path("localities"),
    *,
    check: Annotated[bool, typer.Option("--check", help="Report only; change nothing.")] = False,
    confirm: Annotated[bool, typer.Option("--confirm", help="What was read from vague words is right.")] = False,
    synthetic: Annotated[bool, typer.Option("--synthetic", help="The list is made up.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Read a task list. Exit 0 when every row is accepted, 1 when some are refused, 2 when it cannot be read."""
    check_region(at, "--at")
    found = _checked(file, at, localities, items, year)
    _tell(found, as_json=as_json)
    if check or not found.whole:
        raise typer.Exit(0 if found.whole else 1)
    if found.to_confirm and not confirm:
        say("{n} readings wait to be confirmed: look at them, then add --confirm.", n=len(found.to_confirm))
        raise typer.Exit(1)
    if not (programme and as_office and document):
        say("To put the list into force, name --programme, --document and --as.")
        raise typer.Exit(2)
    given = {
        "programme": programme, "region": at, "title": (found.title or document)[:200], "document": document,
        "stated_items": found.stated_items or found.rows, "items": list(found.items), "synthetic": synthetic,
    }  # fmt: skip
    _adopt(file, as_office, given)


def _checked(file: Path, at: str, localities: Path, items: int | None, year: int | None) -> "Checked":
    """The report, without a database."""
    import django
    from django.apps import apps

    if not apps.ready:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "goufu.project.settings")
        django.setup()
    from goufu.rooms.pilots.sheets.report import check

    return check(file, at=at, localities=localities, stated=items, year=year)


def _tell(found: "Checked", *, as_json: bool) -> None:
    said = found.as_json(lang())
    if as_json:
        typer.echo(json.dumps(said, ensure_ascii=False, indent=2))
        return
    say("{rows} rows: {accepted} accepted, {refused} refused.", **{key: said[key] for key in said if key != "problems"})
    for each in said["problems"]:
        typer.echo(words("Row {row}: {reason} {cure}", **each))
    for reading in found.to_confirm:
        typer.echo(reading.said(lang()))


def _adopt(file: Path, office: str, given: dict[str, Any]) -> None:
    """Put the list into force; the same file again finds it there and changes nothing."""
    with house():
        from goufu.cli.commands.acts import holder_named
        from goufu.core.clock import clock_of_this_installation
        from goufu.core.perform import perform
        from goufu.core.uploads.files import store
        from goufu.rooms.pilots.interface import list_from_file

        with file.open("rb") as content:
            stored = store(content, name=file.name).pk
        if there := list_from_file(given["programme"], given["region"], stored):
            say("This file is in force already as {ref}; nothing was changed.", ref=there)
            return
        ref = perform(
            "adopt_task_list", holder=holder_named(office), clock=clock_of_this_installation(),
            given={**given, "file": stored},
        ).case  # fmt: skip
    say("The list {ref} is in force with {n} items.", ref=ref, n=len(given["items"]))
