"""A copied log folder: `checkpoint`, `keys.json`, `tile/<level>/<number>[.p/<width>]`, `entries/<number>[.p/<width>]`.

Paths and widths follow C2SP tlog-tiles. An entry bundle holds one line a position: the body, or `null` while it is
withheld.
"""

from dataclasses import dataclass
from pathlib import Path

from goufu_verify.hashing import HASH_BYTES, TILE_WIDTH


def number_path(number: int) -> str:
    """`1234067` is `x001/x234/067`."""
    path = f"{number % 1000:03d}"
    while number >= 1000:
        number //= 1000
        path = f"x{number % 1000:03d}/{path}"
    return path


@dataclass(frozen=True)
class Folder:
    """Reads a log folder and believes nothing in it."""

    path: Path

    def read(self, name: str) -> bytes | None:
        """A file's bytes, or None when there is no such file."""
        try:
            return (self.path / name).read_bytes()
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            return None

    def partials(self, kind: str, number: int) -> list[int]:
        """The widths of the partial files of one tile or bundle, narrowest first."""
        folder = self.path / kind / f"{number_path(number)}.p"
        try:
            return sorted(int(file.name) for file in folder.iterdir() if file.name.isascii() and file.name.isdigit())
        except (FileNotFoundError, NotADirectoryError):
            return []

    def _best(self, kind: str, number: int, width: int) -> tuple[bytes | None, int]:
        """The narrowest file that holds `width` items: a log that grew while it was copied may lack the exact one."""
        base = f"{kind}/{number_path(number)}"
        if width < TILE_WIDTH:
            for wide in self.partials(kind, number):
                if wide >= width:
                    return self.read(f"{base}.p/{wide}"), wide
        return self.read(base), TILE_WIDTH

    def tile(self, level: int, number: int, width: int) -> bytes | None:
        """The first `width` hashes of a tile, or None when it is missing or not of its length."""
        data, wide = self._best(f"tile/{level}", number, width)
        if data is None or len(data) != wide * HASH_BYTES:
            return None
        return data[: width * HASH_BYTES]

    def bundle(self, number: int, width: int) -> list[bytes] | None:
        """The first `width` lines of a bundle, or None when it is missing or has not its number of lines."""
        data, wide = self._best("entries", number, width)
        lines = [] if data is None else data.split(b"\n")
        if len(lines) != wide + 1 or lines[-1]:
            return None
        return lines[:width]
