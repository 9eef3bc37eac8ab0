"""`goufu backfill`: a register of running contracts, checked, and its good rows brought in as acts."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from goufu.base.regions import check_region
from goufu.cli.house import house
from goufu.cli.words import lang, say, words

if TYPE_CHECKING:
    from goufu.rooms.contracts.backfill.bring_in import BroughtIn
    from goufu.rooms.contracts.backfill.check import Register


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(backfill)


def backfill(  # noqa: PLR0913 - typer reads the options from the signature
    file: Annotated[Path, typer.Argument(help="Register of contracts: XLSX, XLS, ODS or CSV (UTF-8, UTF-16, GBK).")],
    at: Annotated[str, typer.Option("--at", metavar="REGION", help="Six-digit code of the division.")],
    as_office: Annotated[str, typer.Option("--as", metavar="OFFICE", help="Code of the office that acts.")],
    platform: Annotated[str, typer.Option(help="Platform on which the contracts were made.")] = "其他平台",
    item: Annotated[str, typer.Option(help="Item of the guidance catalogue, for rows that name none.")] = "",
    back: Annotated[Path | None, typer.Option(help="File to write the rows into that go back.")] = None,
    *,
    check: Annotated[bool, typer.Option("--check", help="Report only; change nothing.")] = False,
    synthetic: Annotated[bool, typer.Option("--synthetic", help="The register is made up.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Bring in contracts that run already. Exit 0 when all rows are in, 1 when some go back, 2 when unreadable."""
    check_region(at, "--at")
    with house():
        from goufu.cli.commands.acts import holder_named
        from goufu.core.clock import clock_of_this_installation
        from goufu.core.uploads.files import store
        from goufu.rooms.contracts.backfill.bring_in import bring_in, returned
        from goufu.rooms.contracts.backfill.check import check as look_at
        from goufu.rooms.contracts.backfill.sheet import Defaults

        holder, clock = holder_named(as_office), clock_of_this_installation()
        if holder.region != at:
            raise typer.BadParameter(words("{office} is no office of {region}.", office=as_office, region=at))
        found = look_at(file, holder, clock.read(), Defaults(platform, item, synthetic=synthetic))
        came: list[BroughtIn] = []
        if not check and found.good:
            with file.open("rb") as content:
                came = bring_in(found, holder, clock, store(content, name=file.name).pk)
        if back and found.bad:
            back.write_bytes(returned(found, lang()))
    said = _said(found, came)
    typer.echo(json.dumps(said, ensure_ascii=False, indent=2)) if as_json else _tell(said)
    raise typer.Exit(2 if found.wrong else 1 if found.bad else 0)


def _said(found: "Register", came: "list[BroughtIn]") -> dict[str, Any]:
    wrong = [*found.wrong, *(wrong for row in found.bad for wrong in row.wrong)]
    return {
        "contracts": len(found.rows), "good": len(found.good), "here": len(found.here), "back": len(found.bad),
        "brought_in": [{"number": each.number, "contract": each.contract, "entry": each.entries[1]} for each in came],
        "problems": [{"row": each.row, "column": each.column, "reason": each.said(lang())} for each in wrong],
    }  # fmt: skip


def _tell(said: dict[str, Any]) -> None:
    counts = {name: said[name] for name in ("contracts", "good", "here", "back")}
    say("{contracts} contracts: {good} can come in, {here} are here already, {back} go back.", **counts)
    for each in said["brought_in"]:
        say("{number} came in as {contract}, entry {entry}.", **each)
    for each in said["problems"]:
        typer.echo(words("Row {row}: {reason}", **each))
