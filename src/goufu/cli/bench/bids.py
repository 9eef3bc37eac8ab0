"""`goufu bench bids`: a sealed bid of 5 MB sent and kept, beside bare writes of it; sealed, beside the bare cipher."""

import io
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

import pyrage

from goufu.cli.bench.storm.ground import Ground, prepare, write_plan

SIZE = 5 * 1024 * 1024
ROUNDS = 15
SPEED = Path(__file__).resolve().parents[4] / "tools" / "sealing_speed.py"


def measure(folder: Path) -> dict[str, Any]:
    """Everything; the database must run."""
    ground = prepare()
    return {**_submitted(ground, folder), **_sealed(ground), **_command(ground, folder), **_browser()}


def _took(what: Callable[[], Any]) -> float:
    begun = time.perf_counter()
    what()
    return time.perf_counter() - begun


def _submitted(ground: Ground, folder: Path) -> dict[str, Any]:
    """Turn about: the bare file, written and synced; the sealed bid hashed, stored, and its act committed."""
    from goufu.core.clock import clock_of_this_installation
    from goufu.core.perform import perform
    from goufu.core.uploads.files import store_sealed
    from goufu.parties.models import Tenure

    plan = [json.loads(line) for line in write_plan(ground, folder, ROUNDS + 1, SIZE).read_text().splitlines()]
    clock, bare, kept, done = clock_of_this_installation(), [], [], []
    for each in plan:
        data = Path(each["path"]).read_bytes()
        holder = Tenure.objects.get(office__code=f"storm-{each['bidder']}-staff").pk
        bare.append(_took(lambda data=data: _written(folder / "bare", data)))  # type: ignore[misc]
        begun = time.perf_counter()
        sha256 = store_sealed(io.BytesIO(data)).sha256
        kept.append(time.perf_counter() - begun)
        perform("submit_bid", holder=holder, clock=clock, given={"tender": ground.tender, "sealed": sha256})
        done.append(time.perf_counter() - begun)
    shares = [one / other for one, other in zip(bare[1:], done[1:], strict=True)]
    return {
        "sealed_bytes": len(data), "bare_mb_s": _rate(len(data), bare), "submitted_mb_s": _rate(len(data), done),
        "stored_mb_s": _rate(len(data), kept), "share_of_bare": round(median(shares), 3),
    }  # fmt: skip


def _written(path: Path, data: bytes) -> None:
    """What nobody can do without: the bytes, written to a new file and synced."""
    path.unlink(missing_ok=True)
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _rate(size: int, took: list[float]) -> float:
    """Megabytes a second; the first round warms up and is not counted."""
    return round(size / 1_000_000 / median(took[1:]), 1)


def _sealed(ground: Ground) -> dict[str, Any]:
    """Sealing as the command does it, in both layers and padded, beside the bare cipher: over the attachment alone, and
    over as many bytes as each layer has.
    """
    from goufu.cli.bench.storm.ground import keys_and_own, sealed_bid
    from goufu.core.sealing.envelope import check_sealed

    keys, own = keys_and_own(ground)
    data = os.urandom(SIZE)
    padded = os.urandom(check_sealed(sealed_bid(keys, own, "0" * 18, data)).plaintext_size)
    recipients = [pyrage.x25519.Recipient.from_str(own)]
    cipher = [_took(lambda: pyrage.encrypt(data, recipients)) for _ in range(ROUNDS)]
    same = [_took(lambda: pyrage.encrypt(padded, recipients)) for _ in range(ROUNDS)]
    whole = [_took(lambda: sealed_bid(keys, own, "0" * 18, data)) for _ in range(ROUNDS)]
    return {
        "cipher_ms": _ms(cipher), "cipher_padded_ms": _ms(same), "padded_bytes": len(padded), "seal_ms": _ms(whole),
        "seal_to_cipher": round(median(whole) / median(cipher), 2),
        "seal_to_cipher_padded": round(median(whole) / median(same), 2),
    }  # fmt: skip


def _ms(took: list[float]) -> float:
    return round(median(took) * 1000, 1)


def _command(ground: Ground, folder: Path) -> dict[str, Any]:
    """The whole command `goufu seal`, the start of its interpreter and the reading of the file included."""
    from goufu.cli.bench.ground import GOUFU
    from goufu.cli.bench.storm.ground import keys_and_own
    from goufu.core.sealing.keys import new_key

    keys, _ = keys_and_own(ground)
    with tempfile.TemporaryDirectory(dir=folder) as place:
        here = Path(place)
        (here / "keys.json").write_bytes(keys.dump())
        (here / "plan.pdf").write_bytes(os.urandom(SIZE))
        said = {"tender": keys.tender, "provider": "0" * 18, "contact": {"name": "示例"}, "quote_fen": 1}
        (here / "bid.json").write_text(json.dumps(said), encoding="utf-8")
        key = new_key(here / "own", "bench")
        words = ["--tender", here / "keys.json", "--bid", here / "bid.json", "--attach", here / "plan.pdf"]
        words += ["--identity", key, "--out", here / "sealed.age"]
        took = _took(lambda: subprocess.run([*GOUFU, "seal", *map(str, words)], check=True, capture_output=True))
    return {"command_ms": round(took * 1000)}


def _browser() -> dict[str, Any]:
    """The same in Chromium, by `tools/sealing_speed.py`; None where there is no browser to measure in."""
    if not SPEED.exists():
        return {"chromium_ms": None}
    done = subprocess.run([sys.executable, str(SPEED), "5"], capture_output=True, text=True, check=False)
    if done.returncode:
        return {"chromium_ms": None, "chromium_said": done.stderr.strip()[-200:]}
    said = json.loads(done.stdout)
    return {"chromium_ms": said["median_ms"], "chromium_first_ms": said["first_ms"]}
