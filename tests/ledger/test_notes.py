"""Signed notes against the published example of the format, and against the verifier."""

import base64
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st

from goufu.core.ledger.errors import BrokenCheckpoint, BrokenKey
from goufu.core.ledger.notes import (
    ServerKeys,
    Signer,
    _load,
    read_checkpoint,
    sign_checkpoint,
)
from goufu_verify import note

# The example key and note of golang.org/x/mod/sumdb/note.
VERIFIER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
SEED = base64.b64decode("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz")[1:]
TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
NOTE = (
    TEXT + "\n\u2014 PeterNeumann "
    "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
)
PETER = Signer("PeterNeumann", Ed25519PrivateKey.from_private_bytes(SEED))


def test_we_sign_the_published_note_byte_for_byte() -> None:
    assert PETER.note(TEXT).decode() == NOTE
    assert PETER.verifier == VERIFIER


def test_the_verifier_opens_the_published_note() -> None:
    assert note.open_note(NOTE.encode(), [note.parse_key(VERIFIER)]) == TEXT


@pytest.mark.parametrize("start", range(0, len(VERIFIER), 5))
def test_a_mangled_key_is_no_key(start: int) -> None:
    mangled = VERIFIER[:start] + chr(ord(VERIFIER[start]) + 1) + VERIFIER[start + 1 :]
    for text in (mangled, VERIFIER[: start + 1], VERIFIER[start + 1 :]):
        if text != VERIFIER:
            with pytest.raises(note.NotWellFormed):
                note.parse_key(text)


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_a_checkpoint_with_any_byte_changed_is_refused(data: st.DataObject) -> None:
    raw = sign_checkpoint(PETER, 1234, bytes(range(32))).note
    keys = note.Keys("PeterNeumann", (note.parse_key(VERIFIER),))
    assert note.open_checkpoint(raw, keys) == note.Checkpoint("PeterNeumann", 1234, bytes(range(32)))
    at = data.draw(st.integers(0, len(raw) - 1))
    changed = raw[:at] + bytes([raw[at] ^ data.draw(st.integers(1, 255))]) + raw[at + 1 :]
    with pytest.raises(note.NotWellFormed):
        note.open_checkpoint(changed, keys)


def test_a_note_signed_by_nobody_known_is_refused() -> None:
    with pytest.raises(note.NotWellFormed):
        note.open_note(NOTE.encode(), [])


def test_a_second_signature_by_a_stranger_does_no_harm() -> None:
    stranger = Signer("witness", Ed25519PrivateKey.generate()).note(TEXT).decode().split("\n\n")[1]
    assert note.open_note((NOTE + stranger).encode(), [note.parse_key(VERIFIER)]) == TEXT


def test_a_checkpoint_of_another_log_is_refused() -> None:
    raw = sign_checkpoint(PETER, 1, bytes(32)).note
    with pytest.raises(note.NotWellFormed):
        note.open_checkpoint(raw, note.Keys("another", (note.parse_key(VERIFIER),)))


def test_our_own_checkpoint_is_read_back_and_a_foreign_one_is_not() -> None:
    point = sign_checkpoint(PETER, 7, bytes(32))
    assert read_checkpoint(point.note, PETER) == point
    for foreign in (point.note.replace(b"\n7\n", b"\n8\n"), b"", b"\xff\n1\n2\n"):
        with pytest.raises(BrokenCheckpoint):
            read_checkpoint(foreign, PETER)


def test_keys_are_made_once_and_only_their_owner_reads_them(tmp_path: Path) -> None:
    first = _load(tmp_path)
    _load.cache_clear()
    again = _load(tmp_path)
    assert again.public() == first.public()
    assert {file.stat().st_mode & 0o777 for file in tmp_path.iterdir()} == {0o600}
    assert sorted(file.name for file in tmp_path.iterdir()) == ["checkpoint.key", "promise.key"]


def test_a_key_file_under_another_name_is_refused(tmp_path: Path) -> None:
    _load(tmp_path)
    _load.cache_clear()
    file = tmp_path / "checkpoint.key"
    file.write_text(file.read_text().replace("goufu/", "other/"))
    with pytest.raises(BrokenKey):
        _load(tmp_path)


def test_the_verifier_reads_the_published_keys() -> None:
    keys = note.parse_keys(ServerKeys(PETER, PETER).public())
    assert keys.origin == "PeterNeumann"
    assert [key.use for key in keys.keys] == ["checkpoint", "promise"]
    assert keys.keys[0].raw == PETER.public
