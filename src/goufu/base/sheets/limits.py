"""What is looked at before anything is parsed: a spreadsheet of a list is small, whatever its file claims."""

import io
import struct
import zipfile
import zlib

from goufu.base.sheets import UnreadableSheet

LARGEST_FILE = 20 * 1024 * 1024
LARGEST_UNPACKED = 64 * 1024 * 1024
MOST_PARTS = 2_000
_HEAD = 30
ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def check_size(size: int) -> None:
    """Refuse a file that is too large, by its size alone."""
    if size > LARGEST_FILE:
        raise UnreadableSheet(
            "The file has {size} MB; a list has at most {most} MB.", field="file", size=size // 1024 // 1024,
            most=LARGEST_FILE // 1024 // 1024, cure="Send the list alone, without pictures.",
        )  # fmt: skip


def unpacked(data: bytes) -> dict[str, bytes]:
    """The XML parts of a packed spreadsheet, each really unpacked within the limit, whatever its directory says."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            return _parts(data, packed.infolist())
    except (zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, ValueError) as broken:
        raise UnreadableSheet(
            "The file cannot be unpacked.", field="file", cure="Save it again from the office program.",
        ) from broken  # fmt: skip


def _parts(data: bytes, infos: list[zipfile.ZipInfo]) -> dict[str, bytes]:
    if len(infos) > MOST_PARTS or sum(each.file_size for each in infos) > LARGEST_UNPACKED:
        raise _too_large()
    left, parts = LARGEST_UNPACKED, {}
    for info in infos:
        content = _content(data, info, left)
        left -= len(content)
        if info.filename.endswith(".xml"):
            parts[info.filename] = content
    return parts


def _content(data: bytes, info: zipfile.ZipInfo, left: int) -> bytes:
    name, extra = struct.unpack("<HH", data[info.header_offset + 26 : info.header_offset + _HEAD])
    start = info.header_offset + _HEAD + name + extra
    packed = data[start : start + info.compress_size]
    if info.compress_type == zipfile.ZIP_STORED:
        return packed
    if info.compress_type != zipfile.ZIP_DEFLATED:
        raise NotImplementedError(info.compress_type)
    content = zlib.decompressobj(-15).decompress(packed, left + 1)
    if len(content) > left:
        raise _too_large()
    return content


def _too_large() -> UnreadableSheet:
    return UnreadableSheet(
        "Unpacked the file would have more than {most} MB; it was not opened.", field="file",
        most=LARGEST_UNPACKED // 1024 // 1024, cure="Send the list alone, as the office program saves it.",
    )  # fmt: skip
