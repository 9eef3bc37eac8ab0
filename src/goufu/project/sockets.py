"""Where the carried-along server listens: a socket, never a port."""

import hashlib
from pathlib import Path

LONGEST = 80
"""Bytes of a socket folder's path that every system still takes, with the socket's own name behind it."""
TEMPORARY = Path("/tmp")  # noqa: S108 - fixed, so that all processes agree; the folder inside is ours alone and checked


def socket_folder(data: Path) -> Path:
    """`<data>/run`; where that path is too long, or has a comma (libpq reads a list), a folder named by its hash."""
    usual = data.absolute() / "run"
    if len(bytes(usual)) <= LONGEST and "," not in str(usual):
        return usual
    name = hashlib.sha256(bytes(usual)).hexdigest()[:16]
    return TEMPORARY / f"goufu-{name}"
