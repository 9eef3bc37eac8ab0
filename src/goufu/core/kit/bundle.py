"""A kit as a file: canonical JSON `{"body": …, "key": verifier key, "signature": base64}` and a newline.

What is signed is `PREFIX` and the canonical body: `{"v": 2, "region": …, "synthetic": …, "parts": {name: [entry, …]}}`.
Equal content gives equal bytes; a file that was changed in one byte is refused. A part that is not known here is
carried along as it is.
"""

import base64
import binascii
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import ValidationError

from goufu.base.canonical import canonical
from goufu.core.fields import Group
from goufu.core.kit.errors import BrokenKit, UnknownKit, changed
from goufu.core.kit.parts import Difference, Part, differences, parts
from goufu.core.ledger.notes import ED25519, Signer, accepts, server_keys
from goufu.core.models import Register
from goufu.core.uploads.files import open_file, path_of

PREFIX = b"goufu-pilot-kit-v2\n"
VERSION = 2
LARGEST = 8 * 1024 * 1024
_KEY_BYTES = 33


@dataclass(frozen=True)
class Kit:
    """A kit whose signature holds: what was signed, and by which key. `entries` are read as each part's shape."""

    body: Mapping[str, Any]
    key: str
    entries: Mapping[str, tuple[Any, ...]]

    @property
    def region(self) -> str:
        """The division that it comes from."""
        return str(self.body["region"])

    @property
    def synthetic(self) -> bool:
        """Whether it comes from a division that is made up."""
        return bool(self.body["synthetic"])

    def of(self, name: str) -> tuple[Any, ...]:
        """The entries of a part; none where the kit has no such part."""
        return self.entries.get(name, ())


def kit_of(region: str, day: date, signer: Signer | None = None) -> bytes:
    """What is in force in a division on a day, as a signed file."""
    signer = signer or server_keys().promise
    said = {part.name: [each.model_dump(mode="json") for each in part.export(region, day)] for part in parts().values()}
    synthetic = Register.objects.filter(region=region, synthetic=True).exists()
    body = {"v": VERSION, "region": region, "synthetic": synthetic, "parts": said}
    return packed(body, signer.verifier, signer.sign(PREFIX + canonical(body)))


def packed(body: Mapping[str, Any], key: str, signature: bytes) -> bytes:
    """The file's bytes."""
    return canonical({"body": body, "key": key, "signature": base64.b64encode(signature).decode()}) + b"\n"


def read_kit(data: bytes, trusted: str = "") -> Kit:
    """A kit whose signature holds, by this installation's key or the `trusted` one; else `BrokenKit`."""
    try:
        said = json.loads(data[:LARGEST])
        body, key, signature = said["body"], str(said["key"]), base64.b64decode(said["signature"], validate=True)
        whole = packed(body, key, signature) == data
        holds = whole and accepts(_public(key), PREFIX + canonical(body), signature)
    except (ValueError, KeyError, IndexError, TypeError, RecursionError, binascii.Error) as broken:
        raise changed() from broken
    if not holds:
        raise changed()
    if key not in {server_keys().promise.verifier, trusted}:
        raise BrokenKit(
            "The kit is signed by {key}, which is not known here.", field="kit", key=key,
            cure="Ask the county for its key by another way, and name it as trusted.",
        )  # fmt: skip
    return _read(body, key)


def read_stored_kit(sha256: str, trusted: str = "") -> Kit:
    """A kit among the stored files; `UnknownKit` where there is none."""
    if not path_of(sha256).is_file():
        raise UnknownKit("No kit with this fingerprint is stored here.", field="kit", cure="Send the file in again.")
    with open_file(sha256) as file:
        return read_kit(file.read(LARGEST), trusted)


def _public(key: str) -> bytes:
    raw = base64.b64decode(key.split("+", 2)[2], validate=True)
    if len(raw) != _KEY_BYTES or not raw.startswith(ED25519):
        raise ValueError(key)
    return raw[1:]


def _read(body: Mapping[str, Any], key: str) -> Kit:
    """The entries of every part that is known here, each as its part's shape."""
    try:
        if body["v"] != VERSION:
            raise ValueError(body["v"])
        said = {str(name): list(entries) for name, entries in body["parts"].items()}
        known = {name: _entries(part, said[name]) for name, part in parts().items() if name in said}
        return Kit({**body, "region": str(body["region"]), "synthetic": body["synthetic"] is True}, key, known)
    except (KeyError, TypeError, AttributeError, ValueError, ValidationError) as strange:
        raise BrokenKit(
            "The signature holds, but the kit was made by another version and cannot be read here.", field="kit",
            cure="Bring both installations to the same version, then export the kit again.",
        ) from strange  # fmt: skip


def _entries(part: Part, said: Sequence[Any]) -> tuple[Group, ...]:
    found = tuple(part.entry.model_validate(each) for each in said)
    if len({part.key(each) for each in found}) < len(found):
        raise ValueError(part.name)
    return found


def departures(name: str, kit: Kit, ours: Sequence[Group]) -> list[Difference]:
    """Where one's own entries of a part depart from a kit's."""
    return differences(parts()[name], kit.of(name), ours)


def departures_now(kit: Kit, region: str, day: date) -> dict[str, list[Difference]]:
    """Where what is in force in a division departs from a kit, part by part."""
    return {name: differences(part, kit.of(name), part.export(region, day)) for name, part in parts().items()}


def taken_over(name: str, sha256: str, trusted: str, ours: Sequence[Group]) -> dict[str, Any]:
    """What the entry of an act says that takes over a part: from which kit, signed by whom, with which differences."""
    kit = read_stored_kit(sha256, trusted)
    departs = [each.as_json() for each in departures(name, kit, ours)]
    return {"kit_from": kit.region, "kit_signed_by": kit.key, "kit_part": name, "differences": departs}
