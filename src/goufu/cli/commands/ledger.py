"""`goufu verify`, `goufu audit` and `goufu ledger`: whether the record holds, and whether the tables agree with it."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import typer

from goufu.cli.house import house
from goufu.cli.words import lang, say, words
from goufu.project.environment import read_environment
from goufu_verify.__main__ import main as verify_main
from goufu_verify.about import ASKED

if TYPE_CHECKING:
    from goufu.core.ledger.audit import Finding

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def register(app: typer.Typer) -> None:
    """Add `verify`, `audit` and the group `ledger`."""
    app.command()(verify)
    app.command()(audit)
    group = typer.Typer(no_args_is_help=True, help="The record and its log.")
    group.command()(keys)
    group.command()(receipt)
    group.command()(attempt)
    group.command()(remake)
    app.add_typer(group, name="ledger")


def verify(
    words_: Annotated[
        list[str] | None,
        typer.Argument(metavar="[draw|scores AWARD | receipt FILE] [DIR]", help="A copied log; ours by default."),
    ] = None,
    receipt: Annotated[list[Path] | None, typer.Option(help="A receipt to check; may be given more than once.")] = None,
    since: Annotated[Path | None, typer.Option(help="A checkpoint kept from before.")] = None,
    keys: Annotated[Path | None, typer.Option(help="keys.json from a source you trust.")] = None,
    mine: Annotated[Path | None, typer.Option(help="What opens your own scores, for `verify scores`.")] = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Check a log, receipts and consistency offline, by the independent verifier; or a draw, scores, one receipt."""
    options: list[tuple[str, Path | None]] = [("--receipt", file) for file in receipt or []]
    options += [("--since", since), ("--keys", keys), ("--mine", mine)]
    given = [word for name, file in options if file for word in (name, str(file))]
    asked = list(words_ or [])
    about = [asked.pop(0)] if asked and asked[0] in ASKED else []
    what = [asked.pop(0)] if about and asked else []
    where = asked[0] if asked else str(read_environment().data / "log")
    raise typer.Exit(verify_main([*about, where, *what, *given, "--lang", lang(), *(["--json"] if as_json else [])]))


def audit(*, as_json: AsJson = False) -> None:
    """Name every row that was changed, added or removed behind the acts' back."""
    with house(migrate=False):
        findings = audit_all()
    if as_json:
        typer.echo(json.dumps([finding.as_json() for finding in findings], ensure_ascii=False))
    else:
        _print_findings(findings)
    raise typer.Exit(1 if findings else 0)


def audit_all() -> "list[Finding]":
    """The audit of every table that acts write; Django must be set up."""
    from goufu.core.guard import row_models
    from goufu.core.ledger.audit import audit as audit_tables

    return audit_tables([(model._meta.db_table, "id") for model in row_models()])


_WHY = {
    "changed": "changed behind the acts' back",
    "missing": "removed behind the acts' back",
    "unwritten": "written by no act",
    "removed": "there again after an act removed it",
    "unknown_columns": "written under columns that no longer exist",
    "body": "the entry's body does not match its hash",
    "chain": "the entry does not follow the one before it in its case",
    "leaf": "the numbered hash is not the entry's",
    "unnumbered": "the entry was taken out of the queue",
    "private": "the private value does not open its commitment",
    "root": "the numbered entries do not give the signed root",
}


def _print_findings(findings: "list[Finding]") -> None:
    if not findings:
        say("Every row agrees with the record.")
    for finding in findings:
        columns, why = ", ".join(finding.columns) or "*", words(_WHY[finding.why])
        say(
            "{table} {key}: {why} (columns: {columns}; entry: {entry})",
            table=finding.table, key=finding.key, why=why, columns=columns, entry=finding.entry or "-",
        )  # fmt: skip


def keys() -> None:
    """Print the log's origin and public keys, for others to keep."""
    with house(migrate=False):
        from goufu.core.ledger.notes import server_keys

        typer.echo(server_keys().public().decode(), nl=False)


def receipt(entry: Annotated[str, typer.Argument(help="The entry's hash, 64 hexadecimal digits.")]) -> None:
    """Print the receipt of an entry, with its inclusion proof once numbered."""
    with house(migrate=False):
        from goufu.core.ledger.receipts import receipt_of

        found = receipt_of(bytes.fromhex(entry)) if _is_hash(entry) else None
    if found is None:
        typer.echo(words("No entry has this hash: {entry}", entry=entry), err=True)
        raise typer.Exit(2)
    typer.echo(json.dumps(found, ensure_ascii=False))


def attempt(number: Annotated[UUID, typer.Argument(help="The number in a signed refusal.")]) -> None:
    """Print the line that a try which failed left behind, to be laid beside the bidder's signed refusal."""
    with house(migrate=False):
        from goufu.core.models import Attempt

        found = Attempt.objects.filter(pk=number).values("at", "act", "problem", "rules", "message").first()
    if found is None:
        typer.echo(words("No attempt has this number: {number}", number=number), err=True)
        raise typer.Exit(2)
    typer.echo(json.dumps({**found, "at": found["at"].isoformat()}, ensure_ascii=False))


def _is_hash(text: str) -> bool:
    return len(text) == 64 and set(text) <= set("0123456789abcdef")


def remake() -> None:
    """Write the log folder anew from the database, under the checkpoint that was signed."""
    with house(migrate=False):
        from goufu.core.ledger.sequencer import remake_log

        point = remake_log()
    if point is None:
        typer.echo(words("The sequencer is at work; try again."), err=True)
        raise typer.Exit(2)
    say("The log was written anew: {size} entries, root {root}", size=point.size, root=point.root.hex())
