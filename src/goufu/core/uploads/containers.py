"""Looks into a file that was brought, without unpacking it: bombs, programs in documents, two files in one.

The platform itself opens no document; whoever downloads one does. What is refused here would harm her, or would show
one reader another paper than the next.
"""

import zipfile
from pathlib import Path, PurePosixPath, PureWindowsPath

from goufu.base.packed import DamagedPack, Limits, PackedBomb, look_through
from goufu.core.exceptions import BadInput

LIMITS = Limits(members=10_000, unpacked=1024 * 1024 * 1024, small=50 * 1024 * 1024, ratio=200)
MACROS = "vbaproject.bin"
OLD_OFFICE, OLD_MACROS = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "_VBA_PROJECT".encode("utf-16-le")


def nothing_hidden(path: Path, media_type: str) -> None:
    """`BadInput` with the reason, for a container that must not be kept. What is sealed cannot be looked into."""
    if media_type == "application/zip":
        _container(path)
    elif media_type == "application/octet-stream":
        _old_office(path)
    if media_type not in {"application/zip", "application/age"} and zipfile.is_zipfile(path):
        raise BadInput(
            "The file is two files in one: a reader may see another than you.", field="file",
            cure="Save it anew as a file of one kind.",
        )  # fmt: skip


def _container(path: Path) -> None:
    for each in _members(path):
        if not _stays_inside(each.filename):
            raise BadInput(
                "A name in the file leads out of its folder: {name}", field="file", name=each.filename[:100],
                cure="Pack it anew with plain names.",
            )  # fmt: skip
        if PurePosixPath(each.filename).name.lower() == MACROS:
            raise _macros()


def _members(path: Path) -> list[zipfile.ZipInfo]:
    try:
        return look_through(path, path.stat().st_size, LIMITS)
    except DamagedPack:
        raise BadInput("The file is damaged: it cannot be unpacked.", field="file", cure="Save it anew.") from None
    except PackedBomb as bomb:
        raise BadInput(
            "The file would unpack to {size} MB in {members} parts.", field="file", size=bomb.size // 1024 // 1024,
            members=bomb.members, cure="Send its contents as they are, or in smaller files.",
        ) from None  # fmt: skip


def _stays_inside(name: str) -> bool:
    windows = PureWindowsPath(name)
    return not (windows.drive or windows.root or ".." in windows.parts or "\0" in name)


def _old_office(path: Path) -> None:
    content = path.read_bytes()
    if content.startswith(OLD_OFFICE) and OLD_MACROS in content:
        raise _macros()


def _macros() -> BadInput:
    return BadInput("The document holds a program (macros).", field="file", cure="Save it without macros, or as PDF.")
