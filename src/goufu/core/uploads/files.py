"""Files: content-addressed, streamed, durable before anything names them.

A file is written to a staged name, counted and hashed as it comes, synced, renamed to its hash, and only then named
by a short row. Times are set to a constant: the folder must not tell when a sealed bid came.
"""

import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO, BinaryIO, cast

from django.conf import settings
from django.db import connection

from goufu.core.exceptions import BadInput
from goufu.core.models import StoredFile
from goufu.core.sealing.envelope import check_sealed
from goufu.core.uploads.containers import nothing_hidden

PIECE = 64 * 1024
LARGEST = 100 * 1024 * 1024
EPOCH = 1_000_000_000

_KINDS: tuple[tuple[bytes, str], ...] = (
    (b"age-encryption.org/v1\n", "application/age"),
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"PK\x03\x04", "application/zip"),
)
_ENDINGS = {
    ".pdf": {"application/pdf"},
    ".png": {"image/png"},
    ".jpg": {"image/jpeg"},
    ".jpeg": {"image/jpeg"},
    ".age": {"application/age"},
    ".docx": {"application/zip"},
    ".xlsx": {"application/zip"},
    ".zip": {"application/zip"},
}
_INSERT = "INSERT INTO core_file (sha256, size, media_type, public) VALUES (%s, %s, %s, false) ON CONFLICT DO NOTHING"


def kind_of(head: bytes) -> str:
    """What a file is, by its first bytes; text when it is UTF-8, otherwise plain bytes."""
    for magic, media_type in _KINDS:
        if head.startswith(magic):
            return media_type
    with suppress(UnicodeDecodeError):
        head[: len(head) - 3].decode()
        return "text/plain"
    return "application/octet-stream"


def store_sealed(source: BinaryIO | IO[bytes]) -> StoredFile:
    """Store what comes sealed. A paper in clear is refused before a byte of it is on our disks: `SealingError`."""
    check_sealed(cast(BinaryIO, source))
    source.seek(0)
    return store(source, name="sealed.age")


def store(source: BinaryIO | IO[bytes], *, name: str = "") -> StoredFile:
    """Store a stream. `BadInput` when it is too large, empty, or not what its name says."""
    folder = _folder()
    handle, staged = tempfile.mkstemp(dir=folder, prefix=".staged-")
    try:
        digest, size, head = _receive(source, handle)
        media_type = kind_of(head)
        _is_what_it_says(name, media_type, size)
        nothing_hidden(Path(staged), media_type)
        target = path_of(digest)
        target.parent.mkdir(exist_ok=True)
        Path(staged).replace(target)
        os.utime(target, (EPOCH, EPOCH))
        _sync(target.parent)
        _sync(folder)
    except BaseException:
        with suppress(FileNotFoundError):
            Path(staged).unlink()
        raise
    with connection.cursor() as cursor:
        cursor.execute(_INSERT, [digest, size, media_type])
    return StoredFile.objects.get(pk=digest)


def _receive(source: IO[bytes], handle: int) -> tuple[str, int, bytes]:
    digest, size, head = hashlib.sha256(), 0, b""
    with os.fdopen(handle, "wb") as staged:
        for piece in _pieces(source):
            size += len(piece)
            if size > LARGEST:
                raise BadInput(
                    "The file is larger than {most} MB.",
                    field="file",
                    most=LARGEST // 1024 // 1024,
                    cure="Make it smaller, or split it into several files.",
                )
            digest.update(piece)
            head = head or piece[:4096]
            staged.write(piece)
        staged.flush()
        os.fsync(staged.fileno())
    return digest.hexdigest(), size, head


def _pieces(source: IO[bytes]) -> Iterator[bytes]:
    while piece := source.read(PIECE):
        yield piece


def _is_what_it_says(name: str, media_type: str, size: int) -> None:
    if size == 0:
        raise BadInput("The file is empty.", field="file", cure="Choose the file again.")
    ending = Path(name).suffix.lower()
    if ending in _ENDINGS and media_type not in _ENDINGS[ending]:
        raise BadInput(
            "The file is called {name} but it is not a {ending} file.",
            field="file",
            name=name,
            ending=ending,
            cure="Send the file that its name says, or give it its true name.",
        )


def path_of(sha256: str) -> Path:
    """Where a file lies."""
    return _folder() / sha256[:2] / sha256


def open_file(sha256: str) -> BinaryIO:
    """Open a stored file for reading."""
    return path_of(sha256).open("rb")


def _folder() -> Path:
    folder = Path(settings.GOUFU_DATA) / "files"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
