"""What somebody with the whole database and data folder would hold: a dump, the files, every spelling of a text."""

import base64
import contextlib
import gzip
import os
import subprocess
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from django.db import connection

from goufu.project.postgres_binaries import programs

GZIP, ZIP = b"\x1f\x8b\x08", b"PK\x03\x04"


def dump(name: str | None = None, *, host: str | None = None, user: str | None = None) -> bytes:
    """`pg_dump` of a database in plain text: the one that Django is connected to, unless another is named."""
    where = connection.settings_dict
    command = [
        str(programs() / "pg_dump"), "--inserts", "--no-password",
        "-h", host or str(where["HOST"]), "-U", user or str(where["USER"]), "-d", name or str(where["NAME"]),
    ]  # fmt: skip
    made = subprocess.run(command, capture_output=True, check=False)
    assert made.returncode == 0, made.stderr.decode()
    return made.stdout


def spellings(text: str) -> dict[str, bytes]:
    """The text in the forms in which it may lie on a disk."""
    raw = text.encode()
    coded = base64.b64encode(raw)
    return {
        "plain": raw,
        "gb18030": text.encode("gb18030"),
        "utf-16 little": text.encode("utf-16-le"),
        "utf-16 big": text.encode("utf-16-be"),
        "hexadecimal": raw.hex().encode(),
        "base64": coded[: len(coded) // 4 * 4 - 4],
        "base64, one off": _shifted(raw, 1),
        "base64, two off": _shifted(raw, 2),
        "escaped": text.encode("unicode_escape"),
    }


def _shifted(raw: bytes, by: int) -> bytes:
    """Base64 of the text where it begins in the middle of a group; the first and last group depend on neighbours."""
    coded = base64.b64encode(b"\0" * by + raw)
    return coded[4 : len(coded) // 4 * 4 - 4]


def found_in(data: bytes, text: str) -> list[str]:
    """The spellings of a text that data hold, compressed members and hexadecimal columns unpacked."""
    everything = [data, *members(data), *_unhexed(data)]
    return sorted(
        {form for form, wanted in spellings(text).items() for part in everything if wanted and wanted in part}
    )


def members(data: bytes) -> Iterator[bytes]:
    """Every gzip member and zip file that begins somewhere in the data, unpacked."""
    at = data.find(GZIP)
    while at >= 0:
        with contextlib.suppress(zlib.error):
            yield zlib.decompressobj(31).decompress(data[at:], 10_000_000)
        at = data.find(GZIP, at + 1)
    at = data.find(ZIP)
    while at >= 0:
        try:
            with ZipFile(BytesIO(data[at:])) as archive:
                yield from (archive.read(name) for name in archive.namelist())
        except (BadZipFile, NotImplementedError, OSError):
            pass
        at = data.find(ZIP, at + 1)


def _unhexed(data: bytes) -> Iterator[bytes]:
    """PostgreSQL's `\\x…` columns as the bytes they stand for."""
    for part in data.split(b"\\x")[1:]:
        length = next((at for at, byte in enumerate(part) if byte not in b"0123456789abcdef"), len(part))
        if length >= 8:
            clear = bytes.fromhex(part[: length // 2 * 2].decode())
            yield clear
            yield from members(clear)


def every_file(folder: Path) -> Iterator[tuple[Path, bytes]]:
    """Every file under a folder that can be read (sockets apart)."""
    for place, _, names in os.walk(folder):
        for name in names:
            path = Path(place) / name
            if path.is_file():
                yield path, path.read_bytes()


def packed(text: str) -> dict[str, bytes]:
    """Data in which the text lies hidden: what the search above must find (its negative control)."""
    raw = text.encode()
    zipped = BytesIO()
    with ZipFile(zipped, "w") as archive:
        archive.writestr("a.txt", raw)
    return {
        "plain": raw,
        "gzip": gzip.compress(raw),
        "zip": zipped.getvalue(),
        "column": b"INSERT INTO a VALUES ('\\x" + gzip.compress(raw).hex().encode() + b"');",
        "utf-16": text.encode("utf-16-le"),
        "base64": base64.b64encode(raw),
        "base64, one off": base64.b64encode(b"x" + raw),
        "base64, two off": base64.b64encode(b"xy" + raw),
    }


def unsearchable(text: str) -> bytes:
    """A form that the search does not claim to see through."""
    return bytes(byte ^ 0x55 for byte in text.encode())
