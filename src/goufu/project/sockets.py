"""Where the carried-along server listens: a socket, never a port."""

import hashlib
import tempfile
from pathlib import Path

LONGEST = 80
"""Bytes of a socket folder's path that every system still takes, with the socket's own name behind it."""


def socket_folder(data: Path) -> Path:
    """`<data>/run`, or where that path is too long a folder named by its hash among the temporary ones."""
    usual = data.absolute() / "run"
    if len(bytes(usual)) <= LONGEST:
        return usual
    name = hashlib.sha256(bytes(usual)).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"goufu-{name}"
