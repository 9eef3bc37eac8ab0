"""`goufu demo`: one purchase from need to archive, and a second that fails and is tendered again."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from goufu.cli.house import house
from goufu.cli.words import words
from goufu.project.environment import BadEnvironment, read_environment


def register(app: typer.Typer) -> None:
    """Add `demo`."""
    app.command()(demo)


def demo(
    *,
    method: Annotated[str, typer.Option(help="Buy by this method alone, up to the published contract.")] = "",
    elsewhere: Annotated[
        bool, typer.Option("--elsewhere", help="Carry on one purchase that was made on another platform.")
    ] = False,
    lots: Annotated[bool, typer.Option("--lots", help="Buy in two lots, up to both published results.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Play the sample purchase on an empty installation, on a simulated moment from 3 March 2025."""
    environment = read_environment()
    if not environment.demo:
        raise BadEnvironment("goufu demo makes up people and purchases; production mode refuses it (GOUFU_MODE=demo).")
    with house():
        from goufu.cli.demo.outcome import print_outcome
        from goufu.core.models import Entry

        if Entry.objects.exists():
            raise BadEnvironment("The data folder holds acts already; choose an empty one (GOUFU_DATA=…).")
        keys = Path(environment.keys)
        said = _played(method, keys, elsewhere=elsewhere, lots=lots, quiet=as_json)
        typer.echo(json.dumps(said, ensure_ascii=False)) if as_json else print_outcome(said)
    raise typer.Exit(0 if said["verify"] == said["audit"] == "ok" else 1)


def _played(method: str, keys: Path, *, elsewhere: bool, lots: bool, quiet: bool) -> dict[str, Any]:
    if elsewhere:
        return _elsewhere(keys, quiet=quiet)
    if lots:
        return _lots(keys, quiet=quiet)
    return _by_method(method, keys, quiet=quiet) if method else _all(keys, quiet=quiet)


def _elsewhere(keys: Path, *, quiet: bool) -> dict[str, Any]:
    from goufu.cli.demo.elsewhere import PARTS, come_to, play
    from goufu.cli.demo.outcome import outcome

    with _shown(len(PARTS), quiet=quiet) as (tell, chapter):
        stage = play(keys, tell=tell, chapter=chapter)
    return {**outcome(stage), **come_to(stage)}


def _lots(keys: Path, *, quiet: bool) -> dict[str, Any]:
    from goufu.cli.demo.lots import PARTS, come_to, play
    from goufu.cli.demo.outcome import outcome

    with _shown(len(PARTS), quiet=quiet) as (tell, chapter):
        stage = play(keys, tell=tell, chapter=chapter)
    return {**outcome(stage), **come_to(stage)}


def _all(keys: Path, *, quiet: bool) -> dict[str, Any]:
    from goufu.cli.demo.outcome import outcome
    from goufu.cli.demo.story import CHAPTERS, play

    with _shown(len(CHAPTERS), quiet=quiet) as (tell, chapter):
        return outcome(play(keys, tell=tell, chapter=chapter))


def _by_method(name: str, keys: Path, *, quiet: bool) -> dict[str, Any]:
    from goufu.cli.demo.by_method.story import come_to, parts, play
    from goufu.cli.demo.outcome import outcome
    from goufu.cli.demo.ways import WAYS

    if name not in WAYS:
        raise BadEnvironment(f"There is no story of “{name}”; choose one of {', '.join(sorted(WAYS))}.")
    with _shown(len(parts(WAYS[name])), quiet=quiet) as (tell, chapter):
        stage = play(name, keys, tell=tell, chapter=chapter)
    return {**outcome(stage), "method": name, **come_to(stage)}


@contextmanager
def _shown(chapters: int, *, quiet: bool) -> Iterator[tuple[Callable[[str], None], Callable[[str], None]]]:
    """A progress bar a chapter, on standard error; nothing with `quiet`."""
    columns = (TextColumn("[progress.description]{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), disable=quiet) as progress:
        task = progress.add_task(words("The sample purchase"), total=chapters)

        def chapter(title: str) -> None:
            progress.update(task, description=words(title), advance=1)

        yield (lambda _act: None), chapter
