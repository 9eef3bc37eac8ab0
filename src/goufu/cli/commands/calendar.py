"""`goufu calendar`: counting back from the day a service ends."""

import json
from typing import Annotated

import typer

from goufu.base.civil import parse_date
from goufu.base.errors import BadValue, GoufuError
from goufu.base.regions import check_region
from goufu.cli.house import house
from goufu.cli.words import explain_failure, lang


def register(app: typer.Typer) -> None:
    """Add the commands."""
    group = typer.Typer(no_args_is_help=True, help="Look ahead: the latest lawful day of each step.")
    group.command("back")(back)
    group.callback()(_only_one)
    app.add_typer(group, name="calendar")


def _only_one() -> None:
    """Look ahead: the latest lawful day of each step."""


def back(
    contract: Annotated[str, typer.Option(help="Reference of a running contract.")] = "",
    end: Annotated[str, typer.Option(metavar="DATE", help="Last day of the service, such as 2026-05-31.")] = "",
    method: Annotated[str, typer.Option(help="Method of the new purchase; for a contract, else its own.")] = "",
    at: Annotated[str, typer.Option(metavar="REGION", help="Six-digit code of the division.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,  # noqa: FBT002 - a flag
) -> None:
    """Say by when to begin so that a service goes on, and the latest lawful day of each step."""
    with house():
        from goufu.core.clock import clock_of_this_installation
        from goufu.rooms.contracts.interface import contract_view
        from goufu.rooms.foresight.refusals import CannotForesee
        from goufu.rooms.foresight.running import Ahead, ahead_of, ahead_said, running_of, sentence
        from goufu.rooms.procurement.interface import methods

        def one_of(ref: str) -> tuple[Ahead, str]:
            found = contract_view(ref)
            if found is None:
                raise CannotForesee("There is no contract {ref} that you may read.", field="contract", ref=ref)
            known = running_of(found, today, method)
            return known.ahead, sentence(known, today)

        today = clock_of_this_installation().read().day
        try:
            if method and method not in methods():
                raise BadValue(
                    "There is no method “{value}”; there are: {names}.", field="method", value=method,
                    names=", ".join(methods()),
                )  # fmt: skip
            if not contract and not (end and method and at):
                raise CannotForesee("Name a contract, or a last day and a method.", field="contract")
            ahead, said = (
                one_of(contract) if contract
                else (ahead_of(parse_date(end, "end"), method, check_region(at, "at"), today), "")
            )  # fmt: skip
        except GoufuError as error:
            explain_failure(error)
            raise typer.Exit(2) from None
        told = ahead_said(ahead, lang())
    if as_json:
        typer.echo(json.dumps(told | {"said": said}, ensure_ascii=False, indent=2))
        return
    for line in (*([said] if said else []), *_lines(told["steps"])):
        typer.echo(line)


def _lines(steps: list[dict[str, object]]) -> list[str]:
    """A line a step: the day, `~` before an estimate, the step, its articles."""
    return [
        f"{each['day'] or ('~' + str(each['about']) if each['about'] else '?'):<12} {each['step']:<10} "
        + "; ".join(each["articles"] if isinstance(each["articles"], list) else [])
        for each in steps
    ]
