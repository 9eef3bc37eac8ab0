"""What is looked at before anything is parsed: a spreadsheet of a list is small, whatever its file claims."""

import io

from goufu.base.packed import DamagedPack, Limits, PackedBomb, Unpacking, look_through
from goufu.base.sheets import UnreadableSheet

LARGEST_FILE = 20 * 1024 * 1024
LARGEST_UNPACKED = 64 * 1024 * 1024
MOST_PARTS = 2_000
LIMITS = Limits(MOST_PARTS, LARGEST_UNPACKED)
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
        members, unpacking = look_through(io.BytesIO(data), len(data), LIMITS), Unpacking(data, LIMITS)
        contents = [(each.filename, unpacking.content(each)) for each in members]
    except PackedBomb:
        raise _too_large() from None
    except DamagedPack as broken:
        raise UnreadableSheet(
            "The file cannot be unpacked.", field="file", cure="Save it again from the office program.",
        ) from broken  # fmt: skip
    return {name: content for name, content in contents if name.endswith(".xml")}


def _too_large() -> UnreadableSheet:
    return UnreadableSheet(
        "Unpacked the file would have more than {most} MB; it was not opened.", field="file",
        most=LARGEST_UNPACKED // 1024 // 1024, cure="Send the list alone, as the office program saves it.",
    )  # fmt: skip
