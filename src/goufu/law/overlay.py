"""The signed overlay: what acts put in force, in a file that can be read without a database and checked by its key."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from goufu.base.errors import BadValue
from goufu.law.figures import DatedFigure

HEAD = "goufu overlay v1"
FILE = Path("law", "overlay.note")
"""Where it lies in a data folder."""
KEYS = Path("log", "keys.json")
SIGNED_BY = "\n\u2014 "


class BrokenOverlay(BadValue):
    """The file of the overlay was not signed by the key of its log, or says something else than was signed."""

    problem = "broken-overlay"
    context = "law"


class SignedOverlay:
    """Figures, confirmations and calendars as the signed file has them."""

    def __init__(self, said: Mapping[str, Any]) -> None:
        self.version: int = said["version"]
        self._confirmed: Mapping[str, str] = said["confirmed"]
        self._years = said["years"]
        self._figures: dict[tuple[str, str, str], list[DatedFigure]] = {}
        for rule, name, region, value, unit, since, set_by, withdrawn in said["figures"]:
            dated = DatedFigure(value, unit, date.fromisoformat(since), set_by, withdrawn)
            self._figures.setdefault((rule, name, region), []).append(dated)

    def figures(self, rule: str, name: str, region: str) -> Iterable[DatedFigure]:
        """Dated figures of a rule that are set for exactly this division."""
        return self._figures.get((rule, name, region), ())

    def confirmed(self, rule: str) -> str | None:
        """The office that confirmed a believed rule, or None."""
        return self._confirmed.get(rule)

    def years(self) -> dict[int, dict[date, bool]]:
        """Imported calendars, as the law book takes them."""
        return {
            int(year): {date.fromisoformat(day): works for day, works in days.items()}
            for year, days in self._years.items()
        }


def overlay_of(data: Path) -> SignedOverlay | None:
    """The overlay in a data folder, None where no act has changed the law book yet; `BrokenOverlay` if it is forged."""
    if not (data / KEYS).is_file():
        raise BadValue("{path} is no data folder of an installation: it has no log.", field="data", path=data)
    return read_overlay((data / FILE).read_bytes(), _verifier(data)) if (data / FILE).is_file() else None


def _verifier(data: Path) -> str:
    keys = json.loads((data / KEYS).read_text(encoding="utf-8"))["keys"]
    return str(next(each["key"] for each in keys if each["use"] == "checkpoint"))


def read_overlay(note: bytes, verifier: str) -> SignedOverlay:
    """Check the note against its key (`name+id+base64(0x01 ‖ public key)`) and read it."""
    try:
        text, _, signed = note.decode().partition(SIGNED_BY)
        signature = base64.b64decode(signed.split()[-1])[4:]
        public = base64.b64decode(verifier.split("+", 2)[2])[1:]
        Ed25519PublicKey.from_public_bytes(public).verify(signature, text.encode())
        head, said = text.split("\n", 1)
        if head == HEAD:
            return SignedOverlay(json.loads(said))
    except (InvalidSignature, ValueError, IndexError):
        pass
    raise BrokenOverlay(
        "The overlay of the law book was not signed by this installation's key.",
        field="data",
        cure="Take the data folder from a source you trust; the next act that changes the law book writes it anew.",
    )
