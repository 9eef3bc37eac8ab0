"""Files: content-addressed, streamed, durable before anything names them.

A file is written to a staged name, counted and hashed as it comes, synced, renamed to its hash, and only then named
by a short row. Times are set to a constant: the folder must not tell when a sealed bid came.
"""

import hashlib
import os
import tempfile
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import IO, BinaryIO, Self, cast

from django.conf import settings
from django.db import connection

from goufu.core.exceptions import BadInput
from goufu.core.models import StoredFile
from goufu.core.sealing.envelope import check_sealed
from goufu.core.uploads.containers import nothing_hidden

PIECE = 512 * 1024
AHEAD = 32
"""Pieces that may wait to be hashed; what comes faster waits."""
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
    with Incoming() as came:
        while piece := source.read(PIECE):
            came.write(piece)
        return came.keep(name)


class Incoming:
    """A file that is coming: written under a staged name, counted and hashed as it comes, gone unless it is kept.

    Hashing goes on in a thread while the disk writes; both leave the interpreter's lock alone.
    """

    def __init__(self) -> None:
        self.folder = _folder()
        self._handle, staged = tempfile.mkstemp(dir=self.folder, prefix=".staged-")
        self._staged, self._size, self._head = Path(staged), 0, b""
        self._digest, self._hashing = hashlib.sha256(), deque[Future[None]]()
        self._thread = ThreadPoolExecutor(1)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.drop()

    def write(self, piece: bytes) -> None:
        """The next piece. `BadInput` when it is one too many."""
        self._size += len(piece)
        if self._size > LARGEST:
            raise BadInput(
                "The file is larger than {most} MB.",
                field="file",
                most=LARGEST // 1024 // 1024,
                cure="Make it smaller, or split it into several files.",
            )
        self._head = self._head or piece[:4096]
        self._hashing.append(self._thread.submit(self._digest.update, piece))
        if len(self._hashing) > AHEAD:
            self._hashing.popleft().result()
        _write_all(self._handle, piece)

    def keep(self, name: str = "") -> StoredFile:
        """Sync it, look into it, name it by its hash. `BadInput` when it is not what its name says."""
        os.utime(self._handle, (EPOCH, EPOCH))
        os.fsync(self._handle)
        for each in self._hashing:
            each.result()
        digest, media_type = self._digest.hexdigest(), kind_of(self._head)
        _is_what_it_says(name, media_type, self._size)
        nothing_hidden(self._staged, media_type)
        os.utime(self._handle, (EPOCH, EPOCH))
        _name(self._staged, path_of(digest))
        with connection.cursor() as cursor:
            cursor.execute(_INSERT, [digest, self._size, media_type])
        return StoredFile.objects.get(pk=digest)

    def drop(self) -> None:
        """Leave nothing of what was not kept; a second time does nothing."""
        if self._handle < 0:
            return
        self._thread.shutdown()
        os.close(self._handle)
        self._handle = -1
        self._staged.unlink(missing_ok=True)


def _write_all(handle: int, piece: bytes) -> None:
    left = memoryview(piece)
    while left:
        left = left[os.write(handle, left) :]


def _name(staged: Path, target: Path) -> None:
    """Rename a synced file so that the name survives a power cut, its folder's name too when that is new."""
    made = not target.parent.exists()
    target.parent.mkdir(exist_ok=True)
    staged.replace(target)
    _sync(target.parent)
    if made:
        _sync(target.parent.parent)


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
