"""The server's signing keys, and checkpoints as signed notes (C2SP signed-note, tlog-checkpoint; Ed25519).

A key lies in the keys folder, readable by its owner alone, as one line `PRIVATE+KEY+name+id+base64(0x01 ‖ seed)`. The
name of the checkpoint key is the log's origin.
"""

import base64
import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import sha256
from pathlib import Path
from typing import Literal

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from django.conf import settings

from goufu.base.canonical import canonical
from goufu.core.ledger.errors import BrokenCheckpoint, BrokenKey

Use = Literal["checkpoint", "promise"]
USES: tuple[Use, ...] = ("checkpoint", "promise")
ED25519 = b"\x01"


@dataclass(frozen=True)
class Signer:
    """A signing key with the name under which it signs."""

    name: str
    private: Ed25519PrivateKey

    @cached_property
    def public(self) -> bytes:
        """The public key's 32 bytes."""
        return self.private.public_key().public_bytes_raw()

    @cached_property
    def ident(self) -> str:
        """The key's id: eight hexadecimal digits that follow from name and key."""
        return key_ident(self.name, self.public)

    @property
    def verifier(self) -> str:
        """What others need: `name+id+base64(0x01 ‖ public key)`."""
        return f"{self.name}+{self.ident}+{_base64(ED25519 + self.public)}"

    def sign(self, message: bytes) -> bytes:
        """The bare signature, 64 bytes."""
        return self.private.sign(message)

    def note(self, text: str) -> bytes:
        """The text as a signed note; it must end with a newline."""
        blob = bytes.fromhex(self.ident) + self.sign(text.encode())
        return f"{text}\n\u2014 {self.name} {_base64(blob)}\n".encode()


@dataclass(frozen=True)
class Checkpoint:
    """A size and root of the log, and the note that signs them."""

    origin: str
    size: int
    root: bytes
    note: bytes


def _base64(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


def key_ident(name: str, public: bytes) -> str:
    """The first four bytes of SHA-256(name ‖ newline ‖ 0x01 ‖ public key), in hexadecimal."""
    return sha256(name.encode() + b"\n" + ED25519 + public).hexdigest()[:8]


def accepts(public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether the signature over the message was made with the private half of `public`."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except InvalidSignature:
        return False
    return True


def sign_checkpoint(signer: Signer, size: int, root: bytes) -> Checkpoint:
    """Sign size and root of the log whose origin is the signer's name."""
    text = f"{signer.name}\n{size}\n{_base64(root)}\n"
    return Checkpoint(signer.name, size, root, signer.note(text))


def read_checkpoint(note: bytes, signer: Signer) -> Checkpoint:
    """Read one of our own checkpoints back; raises BrokenCheckpoint for anything that this key did not sign just so."""
    try:
        _, size, root = note.decode().split("\n")[:3]
        again = sign_checkpoint(signer, int(size), base64.b64decode(root))
    except ValueError:
        again = None
    if again is None or again.note != note:
        raise BrokenCheckpoint(
            "The stored checkpoint was not signed by this server's key {key}.",
            key=signer.verifier,
            cure="Put the server's keys back, or take the checkpoint from a copy of the log.",
        )
    return again


@dataclass(frozen=True)
class ServerKeys:
    """The keys of this installation."""

    checkpoint: Signer
    promise: Signer

    @property
    def origin(self) -> str:
        """The log's name in every checkpoint."""
        return self.checkpoint.name

    def public(self) -> bytes:
        """The content of the log's `keys.json`: origin and verifier keys."""
        keys = [{"use": use, "key": getattr(self, use).verifier} for use in USES]
        return canonical({"origin": self.origin, "keys": keys}) + b"\n"


def server_keys() -> ServerKeys:
    """The keys in the keys folder; made at the first call of an installation."""
    return _load(settings.GOUFU_KEYS)


@cache
def _load(place: Path | str) -> ServerKeys:
    folder = Path(place)
    checkpoint = signer_in(folder / "checkpoint.key", f"goufu/{secrets.token_hex(6)}")
    return ServerKeys(checkpoint, signer_in(folder / "promise.key", f"{checkpoint.name}/promise"))


def signer_in(file: Path, name: str) -> Signer:
    """The signer whose key lies in a file; made under `name` where there is none yet. BrokenKey for what is no key."""
    if not file.exists():
        _make(file, Signer(name, Ed25519PrivateKey.generate()))
    try:
        name, ident, encoded = file.read_text().strip().removeprefix("PRIVATE+KEY+").split("+", 2)
        signer = Signer(name, Ed25519PrivateKey.from_private_bytes(base64.b64decode(encoded)[1:]))
    except ValueError:
        signer, ident = None, ""
    if signer is None or signer.ident != ident:
        raise BrokenKey(
            "The file {file} does not hold a signing key with its name.", file=file, cure="Put its safe copy back."
        )
    return signer


def _make(file: Path, signer: Signer) -> None:
    """Write a new key. Of two processes that start at once, the first one's key stays."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    seed = _base64(ED25519 + signer.private.private_bytes_raw())
    with os.fdopen(handle, "w") as stream:
        stream.write(f"PRIVATE+KEY+{signer.name}+{signer.ident}+{seed}\n")
        stream.flush()
        os.fsync(stream.fileno())
    with suppress(FileExistsError):
        os.link(fresh, file)
    fresh.unlink()
