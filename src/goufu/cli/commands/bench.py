"""`goufu bench acts`: durable acts a second beside bare commits on the same server, in the same minutes.

`goufu bench programme`: the pilot's boards, roll-up, replay, import and search over a made-up province of ten years.

`goufu bench review`: totals, hygiene and report of a large review.
`goufu bench storm`: sealed bids of many organizations within a minute beside many readers, the server killed once.
`goufu bench bids`: sealing and keeping one bid of 5 MB.
"""

import json
import os
import shutil
from pathlib import Path
from typing import Annotated, Any

import typer

from goufu.cli.house import house


def register(app: typer.Typer) -> None:
    """Add the group `bench`."""
    group = typer.Typer(no_args_is_help=True, help="Measure this machine.")
    group.command()(acts)
    group.command()(programme)
    group.command()(review)
    group.command()(storm)
    group.command()(bids)
    group.callback()(lambda: None)
    app.add_typer(group, name="bench")


def acts(
    rounds: Annotated[int, typer.Option(min=1, help="How many rounds; medians are printed.")] = 5,
    seconds: Annotated[float, typer.Option(min=0.2, help="Seconds each stretch takes.")] = 3.0,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Acts against one-row commits, by eight processes and by one; verifier; memory. Works on a house of its own."""
    from goufu.cli.bench.ground import ground

    with ground() as folder:
        found = measure(folder, rounds, seconds)
    if as_json:
        typer.echo(json.dumps(found, ensure_ascii=False, indent=1))
    else:
        for name, value in found.items():
            typer.echo(f"{name:20} {value}")


def programme(
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Boards of 183 counties over ten years, their roll-up; replay, import, search. Works on a house of its own."""
    from goufu.cli.bench.ground import ground

    with ground(), house():
        found = {**circumstances(), **measure_programme()}
    found["load_after"] = [round(each, 2) for each in os.getloadavg()]
    if as_json:
        typer.echo(json.dumps(found, ensure_ascii=False, indent=1))
    else:
        for name, value in found.items():
            typer.echo(f"{name:30} {value}")


def review(
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Totals, hygiene and report of a review of 200 bids, 7 members, 20 factors. Works on a house of its own."""
    from goufu.cli.bench.ground import ground

    with ground(), house():
        from goufu.cli.bench.review import measure_review

        found = {**circumstances(), **measure_review()}
    if as_json:
        typer.echo(json.dumps(found, ensure_ascii=False, indent=1))
    else:
        for name, value in found.items():
            typer.echo(f"{name:20} {value}")


def storm(
    bidders: Annotated[int, typer.Option(min=10, help="Organizations that submit.")] = 1000,
    seconds: Annotated[float, typer.Option(min=1, help="Seconds within which they all begin.")] = 60.0,
    size: Annotated[int, typer.Option(min=1, help="Bytes of what each has sealed.")] = 1_000_000,
    readers: Annotated[int, typer.Option(min=0, help="Pages read for each bid.")] = 10,
    workers: Annotated[int, typer.Option(min=1, help="Web processes.")] = 2,
    control: Annotated[int, typer.Option(min=10, help="Organizations of the negative control.")] = 40,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Sealed bids at the deadline, the server killed in the middle, an oracle outside, and a control it must catch."""
    from goufu.cli.bench.ground import ground

    with ground() as folder:
        beside = folder.with_name(f"{folder.name}.bidders")
        try:
            with house():
                from goufu.cli.bench.storm import measuring

                asked = measuring.Size(bidders, seconds, size, readers, workers)
                made = measuring.prepare_all(asked, beside, control)
            found = {**circumstances(), **measuring.measure(asked, made)}
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    typer.echo(json.dumps(found, ensure_ascii=False, indent=1) if as_json else _lines(found))
    raise typer.Exit(0 if found["lost"] == found["doubled"] == 0 and found["control"]["caught"] else 1)


def bids(*, as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False) -> None:
    """A sealed bid of 5 MB, kept durably and hashed, beside bare writes; sealing, beside the bare cipher."""
    from goufu.cli.bench.ground import ground

    with ground() as folder:
        beside = folder.with_name(f"{folder.name}.bidders")
        try:
            with house():
                from goufu.cli.bench.bids import measure as measure_bids

                found = {**circumstances(), **measure_bids(beside)}
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    typer.echo(json.dumps(found, ensure_ascii=False, indent=1) if as_json else _lines(found))


def _lines(found: dict[str, Any]) -> str:
    return "\n".join(f"{name:20} {value}" for name, value in found.items())


def measure_programme() -> dict[str, Any]:
    """Fill the house and measure everything in it."""
    from goufu.cli.bench.programme import measuring

    acting = measuring.province()
    filled = measuring.fill(acting)
    found = {**filled, **measuring.measure_roll_up()}
    found |= {"pages": measuring.measure_pages(acting.tenures["province"])}
    return {**found, **measuring.measure_replay(), **measuring.measure_import(), **measuring.measure_search()}


def measure(folder: Path, rounds: int, seconds: float) -> dict[str, Any]:
    """Everything, in an empty data folder."""
    from goufu.cli.bench.ground import play

    play()
    with house():
        found = measure_acts(folder, rounds, seconds)
        found |= measure_verifier(folder)
    return {**circumstances(), **found, "rss_worker_mb": round(measure_memory(), 1)}


def measure_acts(folder: Path, rounds: int, seconds: float) -> dict[str, Any]:
    """The rounds, and the floor in each."""
    from statistics import median

    from django.db import connection

    from goufu.cli.bench.client import BARE_TABLE
    from goufu.cli.bench.floor import floor, scripts
    from goufu.cli.bench.rounds import clients, one_round, summary

    with connection.cursor() as cursor:
        cursor.execute(BARE_TABLE)
    with clients() as working:
        written = scripts(folder)
        done, floors = [], []
        for _ in range(rounds):
            done.append(one_round(working, seconds))
            floors.append(floor(folder, written, seconds))
    shares = [each / round_.bare.rate for each, round_ in zip(floors, done, strict=True)]
    return summary(done) | {"floor_pgbench": round(median(shares), 3), "floor_acts_s_8": round(median(floors))}


def measure_verifier(folder: Path) -> dict[str, Any]:
    """The verifier on a log of a hundred thousand entries."""
    from goufu.cli.bench.verifying import ENTRIES, make_log, verified

    make_log(folder / "bench-log")
    rate, size = verified(folder / "bench-log")
    return {"verify_entries_s": round(rate), "verify_entries": ENTRIES, "verify_bytes_an_entry": size}


def measure_memory() -> float:
    """Resident megabytes of a web process."""
    from goufu.cli.bench.serving import memory

    return memory()


def circumstances() -> dict[str, Any]:
    """When, on what, under which load."""
    import platform

    from goufu.core.clock import WallClock

    return {
        "on": WallClock().read().day.isoformat(),
        "cores": os.cpu_count(),
        "load": [round(each, 2) for each in os.getloadavg()],
        "python": platform.python_version(),
        "machine": platform.machine(),
    }
