"""`goufu init`, `perform`, `explain`, `import` and `token`: acting from the command line."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from goufu.base.civil import parse_date
from goufu.base.errors import BadValue
from goufu.base.regions import check_region
from goufu.base.workdays import read_table
from goufu.cli.house import house
from goufu.cli.tasks import import_tasks
from goufu.cli.words import say

if TYPE_CHECKING:
    from goufu.parties.holders import Holder

Office = Annotated[str, typer.Option("--as", metavar="OFFICE", help="Code of the office that acts.")]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command()(init)
    app.command()(perform)
    app.command()(explain)
    app.command()(token)
    group = typer.Typer(no_args_is_help=True, help="Bring in what offices announce.")
    group.command("calendar")(import_calendar)
    group.command("tasks")(import_tasks)
    app.add_typer(group, name="import")


def init(
    at: Annotated[str, typer.Option("--at", metavar="REGION", help="Six-digit code of the division.")],
    organ: Annotated[str, typer.Option(help="Name of the organ that keeps the register, for example 富顺县民政局.")],
    person: Annotated[str, typer.Option(help="Name of the first office-holder.")],
    title: Annotated[str, typer.Option(help="Title of the office.")] = "登记岗",
    username: Annotated[str, typer.Option(help="Sign-in name.")] = "registrar",
) -> None:
    """Found the register of a division and name its first office-holder; prints a password to change."""
    with house():
        from goufu.cli.founding import found

        made = found(at, organ=organ, person=person, title=title, username=username)
    say(
        "The register {ref} is founded. Sign in as {username} with the password {password};"
        " it must be changed at once.",
        **made,
    )


def perform(  # noqa: PLR0917 - typer reads the options from the signature
    act: Annotated[str, typer.Argument(help="Name of the act.")],
    as_office: Office,
    given: Annotated[Path, typer.Option(help="JSON file with the input; - reads standard input.")],
    case: Annotated[str | None, typer.Option(help="Reference of the case.")] = None,
    seen: Annotated[int | None, typer.Option(help="Turn the form was filled in on.")] = None,
    key: Annotated[str | None, typer.Option(help="Idempotency key.")] = None,
    elsewhere: Annotated[Path | None, typer.Option(help="JSON file: office, number, on, address, file.")] = None,
) -> None:
    """Do an act and print the signed promise."""
    with house():
        from goufu.core.clock import clock_of_this_installation
        from goufu.core.perform import perform as do

        where = read_json(elsewhere) if elsewhere else None
        promise = do(
            act,
            holder=holder_named(as_office),
            clock=clock_of_this_installation(),
            given=read_json(given),
            case=case,
            seen=seen,
            key=key,
            elsewhere=where,
        )
        typer.echo(json.dumps(promise.as_json(), ensure_ascii=False, indent=2))


def explain(
    act: Annotated[str | None, typer.Argument(help="Name of the act; without it, all acts are listed.")] = None,
    on: Annotated[str | None, typer.Option(help="Date, for example 2025-03-03.")] = None,
    at: Annotated[str, typer.Option(metavar="REGION", help="Division.")] = "510000",
    case: Annotated[str | None, typer.Option(help="Reference of a case: says how it stands with this act.")] = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Say who may do an act, when, and which articles will be asked."""
    with house():
        from goufu.cli.explaining import describe, list_acts, print_act, print_acts
        from goufu.core import registry

        if act is None:
            acts = list_acts()
            typer.echo(json.dumps(acts, ensure_ascii=False)) if as_json else print_acts(acts)
            return
        day, where = parse_date(on, "on") if on else None, check_region(at, "at")
        said = describe(registry.act_named(act), on=day, at=where, case=case)
        typer.echo(json.dumps(said, ensure_ascii=False)) if as_json else print_act(said)


def token(as_office: Office, label: Annotated[str, typer.Option(help="What it is for.")] = "cli") -> None:
    """Issue a bearer token for an office; it is shown once."""
    with house():
        from goufu.api.signin import issue_token

        typer.echo(issue_token(holder_named(as_office).tenure, label=label))


def import_calendar(
    file: Annotated[Path, typer.Argument(help="TOML file: year, free, worked, notice, source, standing.")],
    as_office: Office,
) -> None:
    """Enter a year's official holidays and make-up days, as an act."""
    table = read_table(file.read_text(encoding="utf-8"), field=file.name)
    with house():
        from goufu.core.clock import clock_of_this_installation
        from goufu.core.models import Register
        from goufu.core.perform import perform as do

        holder = holder_named(as_office)
        register_of = (
            Register.objects.filter(region=holder.region).first() or Register.objects.order_by("opened").first()
        )
        given = {"year": table.year, "free": sorted(table.free), "worked": sorted(table.worked), "source": table.notice}
        do(
            "import_calendar",
            holder=holder,
            clock=clock_of_this_installation(),
            case=register_of.ref if register_of else None,
            given=given,
        )
    say("The calendar of {year} is entered.", year=table.year)


def holder_named(office: str) -> "Holder":
    """Who holds the office now."""
    from goufu.core.exceptions import WrongOffice
    from goufu.parties.holders import holder_of
    from goufu.parties.models import Tenure

    tenure = Tenure.objects.select_related("office__organ").filter(office__code=office, until=None).first()
    if tenure is None:
        raise WrongOffice("Nobody holds the office {office}.", office=office, field="--as")
    return holder_of(tenure)


def read_json(file: Path) -> dict[str, Any]:
    """A JSON object from a file, or from standard input for `-`."""
    text = sys.stdin.read() if str(file) == "-" else file.read_text(encoding="utf-8")
    try:
        found = json.loads(text)
    except json.JSONDecodeError as error:
        raise BadValue("{file} is not JSON: {why}.", field=str(file), file=file, why=str(error)) from None
    if not isinstance(found, dict):
        raise BadValue("{file} must hold one JSON object.", field=str(file), file=file)
    return found
