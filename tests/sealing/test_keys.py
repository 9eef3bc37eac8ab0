"""Device keys lie in a file of their holder's own, outside the platform's data."""

import os
from pathlib import Path

import pyrage
import pytest

from goufu.core.sealing.errors import BadKey, UnsafeKeyPlace
from goufu.core.sealing.keys import default_folder, new_key, read_key


def test_a_new_key_is_readable_by_its_owner_alone(tmp_path: Path):
    path = new_key(tmp_path / "keys", "富顺县财政局/采购监管")
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert read_key(path).recipient.startswith("age1")


def test_standard_age_opens_what_is_sealed_to_the_key_file(tmp_path: Path):
    path = new_key(tmp_path, "office")
    identity = pyrage.x25519.Identity.from_str(path.read_text().splitlines()[-1])
    assert pyrage.decrypt(pyrage.encrypt(b"x", [identity.to_public()]), [read_key(path).identity]) == b"x"


def test_a_key_is_never_overwritten(tmp_path: Path):
    before = new_key(tmp_path, "office").read_bytes()
    with pytest.raises(UnsafeKeyPlace, match="exists already"):
        new_key(tmp_path, "office")
    assert (tmp_path / "office.agekey").read_bytes() == before


def test_no_key_is_made_or_read_in_the_platforms_data(tmp_path: Path, monkeypatch):
    monkeypatch.setenv("GOUFU_DATA", str(tmp_path / "data"))
    with pytest.raises(UnsafeKeyPlace, match="data folder"):
        new_key(tmp_path / "data" / "keys", "office")
    assert not (tmp_path / "data").exists()


def test_a_key_that_others_can_read_is_refused(tmp_path: Path):
    path = new_key(tmp_path, "office")
    path.chmod(0o640)
    with pytest.raises(UnsafeKeyPlace, match="other users"):
        read_key(path)


def test_a_file_without_a_key_and_a_missing_file_are_told_apart(tmp_path: Path):
    (tmp_path / "empty").touch(mode=0o600)
    with pytest.raises(BadKey, match="empty"):
        read_key(tmp_path / "empty")
    with pytest.raises(UnsafeKeyPlace, match="no such file"):
        read_key(tmp_path / "absent")


def test_a_key_never_shows_its_private_half(tmp_path: Path):
    path = new_key(tmp_path, "office")
    path.chmod(0o600)
    assert "SECRET" not in repr(read_key(path))
    path.write_text("AGE-SECRET-KEY-1NOTAKEY\n")
    with pytest.raises(BadKey) as refusal:
        read_key(path)
    assert "NOTAKEY" not in refusal.value.message


def test_the_folder_of_keys_can_be_named(tmp_path: Path, monkeypatch):
    monkeypatch.setenv("GOUFU_KEYS", os.fspath(tmp_path))
    assert default_folder() == tmp_path
