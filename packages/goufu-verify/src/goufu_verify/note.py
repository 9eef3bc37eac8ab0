"""Signed notes and checkpoints (C2SP signed-note, tlog-checkpoint) with Ed25519 keys, and the list of public keys."""

import base64
import binascii
import json
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

ED25519 = b"\x01"
DASH = "\u2014 "


class NotWellFormed(ValueError):
    """The text is not what its format asks for."""


def decode64(text: str) -> bytes:
    """Base64, refusing every spelling but the one canonical."""
    try:
        raw = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise NotWellFormed("base64") from error
    if base64.b64encode(raw).decode() != text:
        raise NotWellFormed("base64")
    return raw


@dataclass(frozen=True)
class PublicKey:
    """A server's public key: its name, its id of eight hexadecimal digits, what it signs (checkpoint or promise)."""

    name: str
    ident: str
    use: str
    raw: bytes

    def accepts(self, message: bytes, signature: bytes) -> bool:
        """Whether the signature over the message is this key's."""
        try:
            Ed25519PublicKey.from_public_bytes(self.raw).verify(signature, message)
        except InvalidSignature:
            return False
        return True


def parse_key(text: str, use: str = "checkpoint") -> PublicKey:
    """Read `name+id+base64(0x01 ‖ key)`, the verifier key format of signed notes.

    Raises NotWellFormed when the id does not belong to the key.
    """
    name, _, rest = text.partition("+")
    ident, _, encoded = rest.partition("+")
    raw = decode64(encoded)
    right = sha256(name.encode() + b"\n" + raw).hexdigest()[:8]
    if not name or len(raw) != 33 or raw[:1] != ED25519 or ident != right:
        raise NotWellFormed("key")
    return PublicKey(name, ident, use, raw[1:])


@dataclass(frozen=True)
class Keys:
    """The origin of a log and the public keys that may speak for it."""

    origin: str
    keys: tuple[PublicKey, ...]

    def using(self, use: str) -> list[PublicKey]:
        """The keys for one use."""
        return [key for key in self.keys if key.use == use]


def parse_keys(raw: bytes) -> Keys:
    """Read `keys.json`: `{"origin", "keys": [{"use", "key"}]}`. Raises NotWellFormed."""
    try:
        data = json.loads(raw)
        keys = tuple(parse_key(item["key"], item["use"]) for item in data["keys"])
        return Keys(str(data["origin"]), keys)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise NotWellFormed("keys.json") from error


@dataclass(frozen=True)
class Checkpoint:
    """A signed size and root of the log."""

    origin: str
    size: int
    root: bytes


def open_note(raw: bytes, keys: list[PublicKey]) -> str:
    """The text of a note signed by at least one of the keys. Raises NotWellFormed when none has, or one wrongly."""
    text, signatures = _split(raw)
    found = 0
    for line in signatures:
        name, blob = _signature(line)
        for key in keys:
            if (key.name, key.ident) == (name, blob[:4].hex()):
                if not key.accepts(text.encode(), blob[4:]):
                    raise NotWellFormed("signature")
                found += 1
    if not found:
        raise NotWellFormed("signature")
    return text


def _split(raw: bytes) -> tuple[str, list[str]]:
    try:
        note = raw.decode()
    except UnicodeDecodeError as error:
        raise NotWellFormed("note") from error
    text, gap, tail = note.rpartition("\n\n")
    if not gap or not tail.endswith("\n") or any(ord(char) < 32 and char != "\n" for char in note):
        raise NotWellFormed("note")
    return text + "\n", tail[:-1].split("\n")


def _signature(line: str) -> tuple[str, bytes]:
    name, space, encoded = line.removeprefix(DASH).partition(" ")
    if not line.startswith(DASH) or not name or not space or "+" in name:
        raise NotWellFormed("note")
    blob = decode64(encoded)
    if len(blob) < 5:
        raise NotWellFormed("note")
    return name, blob


def open_checkpoint(raw: bytes, keys: Keys) -> Checkpoint:
    """Read a checkpoint signed for this log. Raises NotWellFormed."""
    lines = open_note(raw, keys.using("checkpoint")).split("\n")
    if len(lines) < 4 or lines[0] != keys.origin:
        raise NotWellFormed("origin")
    size, root = lines[1], decode64(lines[2])
    if not size.isascii() or not size.isdigit() or str(int(size)) != size or len(root) != 32:
        raise NotWellFormed("checkpoint")
    return Checkpoint(lines[0], int(size), root)


def parse_object(raw: bytes) -> dict[str, Any]:
    """A JSON object, or NotWellFormed."""
    try:
        data = json.loads(raw)
    except ValueError as error:
        raise NotWellFormed("json") from error
    if not isinstance(data, dict):
        raise NotWellFormed("json")
    return data
