"""`goufu replay`: what proposed figures would have done to the cases of the past. Nothing is changed."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from goufu.base.civil import parse_date
from goufu.base.errors import BadValue
from goufu.base.money import money_text
from goufu.cli.house import house
from goufu.cli.words import lang, say, words

if TYPE_CHECKING:
    from goufu.rooms.governance.replay_clocks import Shifted


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(replay)


def replay(
    since: Annotated[str, typer.Option(metavar="DATE", help="First day of the cases, such as 2024-01-01.")],
    until: Annotated[str, typer.Option(metavar="DATE", help="Last day of the cases.")],
    figures: Annotated[Path | None, typer.Option(help="JSON file: a list of rule, name, region, value, unit.")] = None,
    figure: Annotated[
        tuple[str, str, str, str],
        typer.Option(metavar="RULE NAME VALUE DIVISION", help="One figure instead: 15 for 15 %, yuan for money."),
    ] = ("", "", "", ""),
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,  # noqa: FBT002 - a flag
) -> None:
    """Ask and count every case of the past again under proposed figures; list what would have been otherwise."""
    with house():
        from goufu.rooms.governance.replay import one_figure, read_figures
        from goufu.rooms.governance.replay import replay as asked_again

        first, last = parse_date(since, "since"), parse_date(until, "until")
        given = _read(figures) if figures else [one_figure(*figure)]
        found = asked_again(read_figures(given), since=first, until=last)
    if as_json:
        typer.echo(json.dumps(found.as_json(), ensure_ascii=False, indent=2, default=str))
        return
    for each in found.differences:
        text = each.text_zh if lang() == "zh" else each.text_en
        typer.echo(f"{each.on} {each.case} {each.before} > {each.after}: {text}")
    for moved in found.shifted:
        days = f"{moved.due_before} > {moved.due_after}"
        typer.echo(f"{moved.start} {moved.case} {moved.question}: {days} {_late(moved)}".rstrip())
    say(
        "{asked} rulings of {cases} cases asked again; {count} would differ, in purchases worth {money}.",
        asked=found.asked,
        cases=found.cases,
        count=len(found.differences),
        money=money_text(found.money_fen, lang()),
    )
    if found.clocks:
        say(
            "{clocks} periods counted again; {count} would have ended on another day, {late} would have been late.",
            clocks=found.clocks,
            count=len(found.shifted),
            late=found.newly_late,
        )


def _late(moved: "Shifted") -> str:
    """What a duty comes to that changes sides."""
    if moved.late_after == moved.late_before:
        return ""
    return words("now late") if moved.late_after else words("no longer late")


def _read(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BadValue("The file {path} cannot be read: {why}.", field="figures", path=path, why=error) from None
