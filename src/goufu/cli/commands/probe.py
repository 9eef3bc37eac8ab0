"""`goufu probe`: look at a platform from another machine, and sign what is seen. It needs no data folder."""

import time
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

import typer

from goufu.base.errors import BadValue
from goufu.cli.words import say
from goufu.core.clock import WallClock
from goufu.core.ledger.notes import signer_in
from goufu.core.uptime.probes import Probe, read_probes, signed_line

PATIENCE = 10.0
Seconds = typer.Option(metavar="SECONDS", min=1)


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(probe)


def probe(
    url: Annotated[str, typer.Argument(help="Address of the platform, such as https://goufu.example.gov.cn.")],
    to: Annotated[Path, typer.Option(dir_okay=False, help="The record; lines are added to it.")],
    key: Annotated[Path, typer.Option(dir_okay=False, help="The prober's key; made when it is not there.")],
    every: Annotated[int, Seconds] = 10,
    seconds: Annotated[int | None, typer.Option(metavar="SECONDS", min=1, help="End after so long.")] = None,
) -> None:
    """Ask every few seconds whether the platform answers; write each answer as a signed line."""
    place = urlsplit(url)
    if place.scheme not in {"http", "https"} or not place.hostname:
        raise BadValue("“{url}” is no address of a platform; write https://….", field="url", url=url)
    signer = signer_in(key, f"goufu-probe/{place.hostname}")
    written = to.read_bytes().splitlines() if to.exists() else []
    if written:
        read_probes(b"\n".join(written), signer.verifier)
    say("The prober's key, to be named with its record: {key}", key=signer.verifier)
    ends = time.monotonic() + seconds if seconds else None
    before, number = written[-1] if written else b"", len(written)
    while ends is None or time.monotonic() < ends:
        number += 1
        before = signed_line(signer, look(url), before=before, number=number)
        with to.open("ab") as record:
            record.write(before + b"\n")
        time.sleep(every)


def look(url: str) -> Probe:
    """Ask once whether the platform answers, with its database behind it."""
    place, at = urlsplit(url), WallClock().read().instant
    kind = HTTPSConnection if place.scheme == "https" else HTTPConnection
    asking = kind(place.hostname or "", place.port, timeout=PATIENCE)
    try:
        asking.request("GET", f"{place.path.rstrip('/')}/readyz")
        status = asking.getresponse().status
    except (OSError, HTTPException) as failed:
        return Probe(at, url, up=False, why=type(failed).__name__)
    finally:
        asking.close()
    return Probe(at, url, up=status == 200, why="" if status == 200 else f"HTTP {status}")
