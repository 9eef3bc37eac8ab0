"""`goufu demo`: one purchase from need to archive, and a second that fails and is tendered again."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from goufu.cli.house import house
from goufu.cli.words import words
from goufu.project.environment import BadEnvironment, read_environment


def register(app: typer.Typer) -> None:
    """Add `demo`."""
    app.command()(demo)


def demo(*, as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False) -> None:
    """Play the sample purchase on an empty installation, on a simulated moment from 3 March 2025."""
    environment = read_environment()
    if not environment.demo:
        raise BadEnvironment("goufu demo makes up people and purchases; production mode refuses it (GOUFU_MODE=demo).")
    with house():
        from goufu.cli.demo.outcome import outcome, print_outcome
        from goufu.cli.demo.story import CHAPTERS, play
        from goufu.core.models import Entry

        if Entry.objects.exists():
            raise BadEnvironment("The data folder holds acts already; choose an empty one (GOUFU_DATA=…).")
        with _shown(len(CHAPTERS), quiet=as_json) as (tell, chapter):
            stage = play(Path(environment.keys), tell=tell, chapter=chapter)
        said = outcome(stage)
        typer.echo(json.dumps(said, ensure_ascii=False)) if as_json else print_outcome(said)
    raise typer.Exit(0 if said["verify"] == said["audit"] == "ok" else 1)


@contextmanager
def _shown(chapters: int, *, quiet: bool) -> Iterator[tuple[Callable[[str], None], Callable[[str], None]]]:
    """A progress bar a chapter, on standard error; nothing with `quiet`."""
    columns = (TextColumn("[progress.description]{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), disable=quiet) as progress:
        task = progress.add_task(words("The sample purchase"), total=chapters)

        def chapter(title: str) -> None:
            progress.update(task, description=words(title), advance=1)

        yield (lambda _act: None), chapter
