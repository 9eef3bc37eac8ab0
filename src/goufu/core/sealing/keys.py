"""Device keys: an age X25519 identity in a file of its holder's own, never on the platform's machine.

The file is what the standard age tools read too, so that a key outlives this program.
"""

import os
import re
from dataclasses import dataclass, field
from pathlib import Path

from pyrage import IdentityError, RecipientError, x25519

from goufu.core.sealing.errors import BadKey, UnsafeKeyPlace

_SECRET_LINE = re.compile(r"^AGE-SECRET-KEY-1[0-9A-Z]+$", re.MULTILINE)
_UNSAFE_IN_NAMES = re.compile(r"[^\w.-]+")
_OTHERS = 0o077


@dataclass(frozen=True)
class DeviceKey:
    """A private key and the public recipient it opens for; its text form never shows the private half."""

    identity: x25519.Identity = field(repr=False)

    @property
    def recipient(self) -> str:
        """The public half, `age1…`."""
        return str(self.identity.to_public())


def recipient_of(text: str) -> x25519.Recipient:
    """Read a public key; `BadKey` when it is none."""
    try:
        return x25519.Recipient.from_str(text.strip())
    except RecipientError:
        raise BadKey(shown=text.strip()[:16] + "…") from None


def identity_of(secret: str) -> x25519.Identity:
    """Read a private key; the error never repeats it."""
    try:
        return x25519.Identity.from_str(secret.strip())
    except IdentityError:
        raise BadKey(shown="AGE-SECRET-KEY-1…") from None


def default_folder() -> Path:
    """Where device keys lie unless `GOUFU_KEYS` says otherwise."""
    return Path(os.environ.get("GOUFU_KEYS") or Path.home() / ".config" / "goufu" / "keys")


def new_key(folder: Path, office: str) -> Path:
    """Make a device key for an office (or for a bidder, named by its credit code) and return its file.

    Refuses to write under `GOUFU_DATA`, and over a key that exists: a lost key is lost.
    """
    path = folder / (_UNSAFE_IN_NAMES.sub("_", office) + ".agekey")
    _refuse_platform_data(path)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    key = DeviceKey(x25519.Identity.generate())
    text = f"# goufu device key of {' '.join(office.split())}\n# public key: {key.recipient}\n{key.identity}\n"
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise UnsafeKeyPlace(path=path, why="a key file of this name exists already") from None
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def read_key(path: Path) -> DeviceKey:
    """Read a device key; refused when others on the machine can read the file."""
    _refuse_platform_data(path)
    if not path.is_file():
        raise UnsafeKeyPlace(path=path, why="there is no such file")
    if os.name == "posix" and path.stat().st_mode & _OTHERS:
        raise UnsafeKeyPlace(path=path, why="other users of this machine can read it")
    found = _SECRET_LINE.search(path.read_text(encoding="utf-8", errors="replace"))
    if found is None:
        raise BadKey(shown=path.name)
    return DeviceKey(identity_of(found.group()))


def _refuse_platform_data(path: Path) -> None:
    data = Path(os.environ.get("GOUFU_DATA") or "data").resolve()
    if path.resolve().is_relative_to(data):
        raise UnsafeKeyPlace(path=path, why="this is the platform's data folder")
