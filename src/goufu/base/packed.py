"""Packed files (zip) that may be bombs: looked through before anything is unpacked, unpacked within a limit.

A directory may lie about what its members hold. `look_through` believes it and costs nothing; who goes on to unpack
does so with `Unpacking`, which counts what really comes. Callers say in their own words what is wrong.
"""

import struct
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_HEAD = 30
_BROKEN = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, ValueError)


class DamagedPack(Exception):
    """It cannot be unpacked."""


class PackedBomb(Exception):
    """It would unpack to more than its limits: bytes and members that it names."""

    def __init__(self, size: int, members: int) -> None:
        super().__init__(size, members)
        self.size, self.members = size, members


@dataclass(frozen=True)
class Limits:
    """What a packed file may hold: members, bytes unpacked; and from how many bytes on at most how many for each
    packed one (a document packs well, a bomb far better).
    """

    members: int
    unpacked: int
    small: int = 0
    ratio: int = 0


def look_through(source: Path | BinaryIO, size: int, limits: Limits) -> list[zipfile.ZipInfo]:
    """The members of a packed file of `size` bytes, by its directory. Errors: `DamagedPack`, `PackedBomb`."""
    try:
        with zipfile.ZipFile(source) as packed:
            members = packed.infolist()
    except _BROKEN as broken:
        raise DamagedPack from broken
    unpacked = sum(each.file_size for each in members)
    bursting = bool(limits.ratio) and unpacked > max(limits.small, limits.ratio * size)
    if len(members) > limits.members or unpacked > limits.unpacked or bursting:
        raise PackedBomb(unpacked, len(members))
    return members


class Unpacking:
    """Members of one packed file, each really unpacked, all of them together within the limit."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._data, self._left = data, limits.unpacked

    def content(self, member: zipfile.ZipInfo) -> bytes:
        """What it holds. Errors: `DamagedPack`, `PackedBomb`."""
        try:
            content = self._inflated(member)
        except _BROKEN as broken:
            raise DamagedPack from broken
        if len(content) > self._left:
            raise PackedBomb(len(content), 1)
        self._left -= len(content)
        return content

    def _inflated(self, member: zipfile.ZipInfo) -> bytes:
        name, extra = struct.unpack("<HH", self._data[member.header_offset + 26 : member.header_offset + _HEAD])
        start = member.header_offset + _HEAD + name + extra
        packed = self._data[start : start + member.compress_size]
        if member.compress_type == zipfile.ZIP_STORED:
            return packed
        if member.compress_type != zipfile.ZIP_DEFLATED:
            raise DamagedPack
        return zlib.decompressobj(-15).decompress(packed, self._left + 1)
