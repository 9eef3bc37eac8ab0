"""The log on disk: `checkpoint`, `keys.json`, `tile/<level>/<number>[.p/<width>]`, `entries/<number>[.p/<width>]`.

Paths and widths follow C2SP tlog-tiles. An entry bundle holds one line a position: the body, or `null` while it is
withheld. Every file appears by rename after it is durable, the checkpoint last; whatever a crash leaves is made again
from the database.
"""

import os
import secrets
import shutil
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from goufu.core.ledger.merkle import HASH, WIDTH, Tree, grow

WITHHELD = b"null"
Item = tuple[bytes, bytes | None]


class LogDamaged(Exception):
    """A file of the log is missing or not of its length; the message names it."""


def number_path(number: int) -> str:
    """`1234067` is `x001/x234/067`."""
    parts = [f"{number % 1000:03d}"]
    while number := number // 1000:
        parts.append(f"x{number % 1000:03d}")
    return "/".join(reversed(parts))


class LogFolder:
    """Reads and writes one log folder."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self, name: str) -> bytes | None:
        """A file of the folder, or None when it is not there."""
        with suppress(FileNotFoundError):
            return (self.path / name).read_bytes()
        return None

    def hashes(self, level: int, number: int, width: int) -> bytes:
        """The first `width` hashes of a tile; raises LogDamaged when the tile lacks them."""
        base = f"tile/{level}/{number_path(number)}"
        for name, least in ((f"{base}.p/{width}", width), (base, WIDTH)):
            data = self.read(name)
            if data is not None and len(data) == least * HASH:
                return data[: width * HASH]
        raise LogDamaged(f"{base} lacks its first {width} hashes.")

    def bodies(self, number: int, width: int) -> list[bytes | None]:
        """The first `width` bodies of a bundle; raises LogDamaged when it lacks them."""
        base = f"entries/{number_path(number)}"
        for name in (f"{base}.p/{width}", base):
            lines = (self.read(name) or b"").split(b"\n")
            if len(lines) > width:
                return [None if line == WITHHELD else line for line in lines[:width]]
        raise LogDamaged(f"{base} lacks its first {width} lines.")

    def append(self, size: int, items: Sequence[Item]) -> bytes:
        """Write the tiles and bundles of a log that grows from `size`; returns the new root, read back from disk."""
        self._grow_tiles(size, [leaf for leaf, _ in items])
        number, held = divmod(size, WIDTH)
        bodies = (self.bodies(number, held) if held else []) + [body for _, body in items]
        for at in range(0, len(bodies), WIDTH):
            self.write_bundle(number + at // WIDTH, bodies[at : at + WIDTH])
        return Tree(self, size + len(items)).root()

    def _grow_tiles(self, size: int, leaves: Sequence[bytes]) -> None:
        for (level, number), tile in grow(self, size, leaves).items():
            self._write(_name(f"tile/{level}", number, len(tile) // HASH), tile)

    def write_bundle(self, number: int, bodies: Sequence[bytes | None]) -> None:
        """Write a whole bundle, as when withheld bodies are published later."""
        lines = [WITHHELD if body is None else body for body in bodies]
        self._write(_name("entries", number, len(lines)), b"\n".join(lines) + b"\n")

    def seal(self, note: bytes, old: int, new: int) -> None:
        """Put the checkpoint in its place, then drop the partial files that growth from `old` to `new` made stale."""
        self._write("checkpoint", note)
        for kind, width in [("entries", 1), *((f"tile/{level}", WIDTH**level) for level in range(_levels(new)))]:
            for number in range(old // width // WIDTH, new // width // WIDTH):
                shutil.rmtree(self.path / kind / f"{number_path(number)}.p", ignore_errors=True)
        self._drop_old_bundles(new)

    def _drop_old_bundles(self, size: int) -> None:
        """Partial hash tiles stay until full, as older checkpoints name them; of the last bundle only the newest."""
        number, held = divmod(size, WIDTH)
        last = self.path / "entries" / f"{number_path(number)}.p"
        for file in last.iterdir() if held else ():
            if file.name != str(held):
                file.unlink()

    def remake(self, items: Iterable[Item]) -> tuple[int, bytes]:
        """Write every tile and bundle anew, in order; returns size and root. The checkpoint is left alone."""
        shutil.rmtree(self.path / "entries", ignore_errors=True)
        shutil.rmtree(self.path / "tile", ignore_errors=True)
        size, batch = 0, list[Item]()
        for item in items:
            batch.append(item)
            if len(batch) == WIDTH:
                self.append(size, batch)
                size, batch = size + WIDTH, []
        if batch:
            self.append(size, batch)
        return size + len(batch), Tree(self, size + len(batch)).root()

    def publish_keys(self, content: bytes) -> None:
        """Write `keys.json` when it is missing or differs."""
        if self.read("keys.json") != content:
            self._write("keys.json", content)

    def _write(self, name: str, data: bytes) -> None:
        """Make a file durable, then name it: a reader sees the old file or the new one, whole."""
        file = self.path / name
        _make_folder(file.parent)
        fresh = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
        with fresh.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        fresh.replace(file)
        _sync_folder(file.parent)


def _name(kind: str, number: int, width: int) -> str:
    base = f"{kind}/{number_path(number)}"
    return base if width == WIDTH else f"{base}.p/{width}"


def _levels(size: int) -> int:
    """How many levels of tiles a tree of `size` has."""
    return max(1, (size.bit_length() + 7) // 8)


def _make_folder(folder: Path) -> None:
    if not folder.is_dir():
        _make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        _sync_folder(folder.parent)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
