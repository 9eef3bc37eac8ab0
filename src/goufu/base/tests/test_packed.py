"""Packed files are believed as little as may be: their directory first, then what really comes out."""

import io
import zipfile

import pytest

from goufu.base.packed import DamagedPack, Limits, PackedBomb, Unpacking, look_through

MIB = 1024 * 1024
LIMITS = Limits(members=3, unpacked=8 * MIB, small=MIB, ratio=100)


def packed(*contents: bytes, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for number, content in enumerate(contents):
            archive.writestr(str(number), content)
    return out.getvalue()


def seen(data: bytes, limits: Limits = LIMITS) -> list[zipfile.ZipInfo]:
    return look_through(io.BytesIO(data), len(data), limits)


def lying(data: bytes, claimed: int) -> bytes:
    """The same file, whose directory claims that its one member holds so many bytes."""
    at = data.index(b"PK\x01\x02") + 24
    return data[:at] + claimed.to_bytes(4, "little") + data[at + 4 :]


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
def test_what_is_within_the_limits_comes_out_as_it_went_in(method: int):
    data = packed(b"one", b"two" * 1000, method=method)
    unpacking = Unpacking(data, LIMITS)
    assert [unpacking.content(each) for each in seen(data)] == [b"one", b"two" * 1000]


@pytest.mark.parametrize(
    ("data", "size", "members"),
    [
        (packed(b"", b"", b"", b""), 0, 4),
        (packed(b"\0" * (9 * MIB)), 9 * MIB, 1),
        (packed(b"\0" * (2 * MIB)), 2 * MIB, 1),
    ],
    ids=["too many members", "too large", "packs like no document"],
)
def test_a_bomb_is_known_by_its_directory(data: bytes, size: int, members: int):
    with pytest.raises(PackedBomb) as bomb:
        seen(data)
    assert (bomb.value.size, bomb.value.members) == (size, members)


def test_without_a_ratio_only_the_whole_counts():
    data = packed(b"\0" * (2 * MIB))
    assert len(seen(data, Limits(members=3, unpacked=8 * MIB))) == 1


def test_a_directory_that_lies_is_found_when_it_is_unpacked():
    data = lying(packed(b"\0" * (9 * MIB)), claimed=10)
    (member,) = seen(data)
    with pytest.raises(PackedBomb):
        Unpacking(data, LIMITS).content(member)


def test_the_limit_is_for_all_members_together():
    data = packed(b"x" * (5 * MIB), b"y" * (5 * MIB))
    unpacking = Unpacking(data, LIMITS)
    one, other = look_through(io.BytesIO(data), len(data), Limits(members=3, unpacked=99 * MIB))
    unpacking.content(one)
    with pytest.raises(PackedBomb):
        unpacking.content(other)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 and nothing", packed(b"x" * 1000)[:60]])
def test_a_damaged_one_is_said_to_be_damaged(data: bytes):
    with pytest.raises(DamagedPack):
        seen(data)


def test_a_damaged_member_is_said_to_be_damaged():
    data = packed(b"words, " * 1000)
    (member,) = seen(data)
    with pytest.raises(DamagedPack):
        Unpacking(data[:30] + b"\xff" * 200 + data[230:], LIMITS).content(member)


def test_what_is_packed_in_a_way_that_nobody_reads_is_said_to_be_damaged():
    data = packed(b"words, " * 1000)
    (member,) = seen(data)
    member.compress_type = 97
    with pytest.raises(DamagedPack):
        Unpacking(data, LIMITS).content(member)
