"""What a backup consists of: every file with its size and SHA-256, so that a copy of the copy can be checked too."""

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import ClassVar

from goufu.base.errors import GoufuError

MANIFEST, DUMP, DATA = "manifest.json", "database.dump", "data"
VERSION = 1
PIECE = 1024 * 1024


class NotKept(GoufuError):
    """A backup cannot be made, or is none that can be trusted."""

    problem: ClassVar[str] = "backup"
    http_status: ClassVar[int] = 409
    context: ClassVar[str] = "cli"


@dataclass(frozen=True)
class Manifest:
    """`entries`: acts in the dump; `log`: entries that the signed log has; `files`: path to size and SHA-256."""

    made: str
    entries: int
    log: int
    files: dict[str, tuple[int, str]]
    version: int = VERSION

    def write(self, folder: Path) -> None:
        """Write it last: a folder without it is no backup."""
        write_through(folder / MANIFEST, json.dumps(asdict(self), ensure_ascii=False, indent=1).encode() + b"\n")

    @classmethod
    def read(cls, folder: Path) -> "Manifest":
        """The manifest of a backup; `NotKept` when the folder is none, or is of another version."""
        try:
            said = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
            files = {name: (int(size), str(digest)) for name, (size, digest) in said["files"].items()}
            found = cls(said["made"], said["entries"], said["log"], files, said["version"])
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            raise NotKept(
                "{folder} is no whole backup.", folder=folder, cure="Name the folder that `goufu backup` wrote."
            ) from None
        if found.version != VERSION:
            raise NotKept("The backup is of form {version}, which is not known here.", version=found.version)
        return found


def files_in(folder: Path) -> dict[str, tuple[int, str]]:
    """Every file under a folder but the manifest: path, size, SHA-256."""
    found = sorted(path for path in folder.rglob("*") if path.is_file() and path != folder / MANIFEST)
    return {path.relative_to(folder).as_posix(): (path.stat().st_size, digest_of(path)) for path in found}


def check(folder: Path, manifest: Manifest) -> None:
    """Read every byte again: `NotKept` names the first file that is missing, changed or not of the backup."""
    there = files_in(folder)
    for name in sorted(manifest.files.keys() | there.keys()):
        if manifest.files.get(name) != there.get(name):
            raise NotKept(
                "{name} is missing in the backup, or is not as it was written.", name=name,
                cure="Use another backup, or another copy of this one.",
            )  # fmt: skip


def digest_of(path: Path) -> str:
    """SHA-256 of a file."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        for piece in _pieces(stream):
            digest.update(piece)
    return digest.hexdigest()


def _pieces(stream: "object") -> Iterator[bytes]:
    while piece := stream.read(PIECE):  # type: ignore[attr-defined]
        yield piece


def write_through(path: Path, content: bytes) -> None:
    """Write a file so that it survives a power cut."""
    with path.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def copy_through(source: Path, target: Path) -> None:
    """Copy a file with its times, so that it survives a power cut: times would tell when a sealed bid came."""
    target.parent.mkdir(parents=True, exist_ok=True)
    write_through(target, source.read_bytes())
    kept = source.stat()
    os.utime(target, ns=(kept.st_atime_ns, kept.st_mtime_ns))
