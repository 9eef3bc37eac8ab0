"""The pilot kit: a region's list with its evidence rules as one signed file, for another county to study and adopt.

The file is canonical JSON: `{"body": …, "key": verifier key, "signature": base64}` and a newline; what is signed is
`PREFIX` and the canonical body. Equal lists give equal bytes; a file that was changed in one byte is refused.
"""

import base64
import binascii
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from goufu.base.canonical import canonical
from goufu.core.files import open_file
from goufu.core.ledger.notes import Signer, accepts, server_keys
from goufu.rooms.pilots.items import ItemGiven, given_of
from goufu.rooms.pilots.models import TaskItem, TaskList
from goufu.rooms.pilots.refusals import BrokenKit

PREFIX = b"goufu-pilot-kit-v1\n"
LARGEST = 8 * 1024 * 1024
_ED25519 = b"\x01"
_KEY_BYTES = 33


@dataclass(frozen=True)
class Kit:
    """What a kit holds: the region it comes from, its list's title and document, and its items; who signed it."""

    region: str
    title: str
    document: str
    synthetic: bool
    items: tuple[ItemGiven, ...]
    key: str

    def body(self) -> dict[str, Any]:
        """What is signed."""
        items = [each.model_dump(mode="json") for each in self.items]
        tasks = {"title": self.title, "document": self.document, "items": items}
        return {"v": 1, "region": self.region, "synthetic": self.synthetic, "tasks": tasks}


@dataclass(frozen=True)
class Difference:
    """Where a list departs from a kit: an item `changed` (in which fields), `added` or `left_out`."""

    number: int
    kind: str
    fields: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """As an entry states it."""
        return {"number": self.number, "kind": self.kind, "fields": list(self.fields)}


def kit_of(of: TaskList, signer: Signer | None = None) -> bytes:
    """A list as a signed file."""
    signer = signer or server_keys().promise
    kit = Kit(of.region, of.title, of.document, of.synthetic, tuple(_items(of)), signer.verifier)
    return packed(kit, signer.sign(PREFIX + canonical(kit.body())))


def packed(kit: Kit, signature: bytes) -> bytes:
    """The file's bytes."""
    said = {"body": kit.body(), "key": kit.key, "signature": base64.b64encode(signature).decode()}
    return canonical(said) + b"\n"


def read_kit(data: bytes, trusted: str = "") -> Kit:
    """A kit whose signature holds, by this installation's key or the `trusted` one; else `BrokenKit`."""
    try:
        said = json.loads(data[:LARGEST])
        body, key, signature = said["body"], str(said["key"]), base64.b64decode(said["signature"], validate=True)
        public = _public(key)
        signed = canonical(said) + b"\n" == data and accepts(public, PREFIX + canonical(body), signature)
    except (ValueError, KeyError, IndexError, TypeError, binascii.Error) as broken:
        raise _broken() from broken
    if not signed:
        raise _broken()
    if key not in {server_keys().promise.verifier, trusted}:
        raise BrokenKit(
            "The kit is signed by {key}, which is not known here.", field="kit", key=key,
            cure="Ask the county for its key by another way, and name it as trusted.",
        )  # fmt: skip
    return _kit(body, key)


def read_stored_kit(sha256: str, trusted: str = "") -> Kit:
    """A kit among the stored files."""
    with open_file(sha256) as file:
        return read_kit(file.read(LARGEST), trusted)


def _public(key: str) -> bytes:
    raw = base64.b64decode(key.split("+", 2)[2], validate=True)
    if len(raw) != _KEY_BYTES or not raw.startswith(_ED25519):
        raise ValueError(key)
    return raw[1:]


def _kit(body: Mapping[str, Any], key: str) -> Kit:
    try:
        tasks = body["tasks"]
        items = tuple(ItemGiven.model_validate(each) for each in tasks["items"])
        return Kit(body["region"], tasks["title"], tasks["document"], body["synthetic"], items, key)
    except (KeyError, TypeError, ValidationError) as broken:
        raise _broken() from broken


def _broken() -> BrokenKit:
    return BrokenKit(
        "The kit's signature does not hold; nothing of it was taken over.", field="kit",
        cure="Get the file again from the county that made it.",
    )  # fmt: skip


def departures(kit: Kit, of: TaskList) -> list[Difference]:
    """Where a list in force departs from a kit."""
    return differences(kit.items, _items(of))


def _items(of: TaskList) -> list[ItemGiven]:
    items = TaskItem.objects.filter(task_list=of.ref).exclude(state="dropped").order_by("number")
    return [given_of(each) for each in items]


def differences(kit: Sequence[ItemGiven], own: Sequence[ItemGiven]) -> list[Difference]:
    """Where `own` departs from the kit, in order of the numbers."""
    theirs, ours = ({each.number: each for each in items} for items in (kit, own))
    found = [Difference(number, "left_out") for number in theirs.keys() - ours.keys()]
    found += [Difference(number, "added") for number in ours.keys() - theirs.keys()]
    for number in theirs.keys() & ours.keys():
        names = tuple(
            name for name in ItemGiven.model_fields if getattr(theirs[number], name) != getattr(ours[number], name)
        )
        found += [Difference(number, "changed", names)] if names else []
    return sorted(found, key=lambda each: each.number)
