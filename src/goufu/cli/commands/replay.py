"""`goufu replay`: what proposed figures would have done to the cases of the past. Nothing is changed."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from goufu.base.civil import parse_date
from goufu.base.errors import BadValue
from goufu.base.money import money_text
from goufu.cli.house import house
from goufu.cli.words import lang, say


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(replay)


def replay(
    figures: Annotated[Path, typer.Option(help="JSON file: a list of rule, name, region, value, unit.")],
    since: Annotated[str, typer.Option(metavar="DATE", help="First day of the cases, such as 2024-01-01.")],
    until: Annotated[str, typer.Option(metavar="DATE", help="Last day of the cases.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,  # noqa: FBT002 - a flag
) -> None:
    """Ask every case of the past again under proposed figures; list what would have been otherwise."""
    with house():
        from goufu.rooms.governance.replay import read_figures
        from goufu.rooms.governance.replay import replay as asked_again

        first, last = parse_date(since, "since"), parse_date(until, "until")
        found = asked_again(read_figures(_read(figures)), since=first, until=last)
    if as_json:
        typer.echo(json.dumps(found.as_json(), ensure_ascii=False, indent=2, default=str))
        return
    for each in found.differences:
        text = each.text_zh if lang() == "zh" else each.text_en
        typer.echo(f"{each.on} {each.case} {each.before} > {each.after}: {text}")
    say(
        "{asked} rulings of {cases} cases asked again; {count} would differ, in purchases worth {money}.",
        asked=found.asked,
        cases=found.cases,
        count=len(found.differences),
        money=money_text(found.money_fen, lang()),
    )


def _read(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BadValue("The file {path} cannot be read: {why}.", field="figures", path=path, why=error) from None
