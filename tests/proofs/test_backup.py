"""A backup is whole, holds no key, and makes the same platform again; whatever is wrong with it is named."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from tests.proofs.house import House

TO_THE_NOTICE = """
from goufu.cli.house import house

with house():
    from goufu.cli.bench.storm.ground import prepare
    from goufu.core.ledger.sequencer import sequence

    prepare()
    while sequence():
        pass
"""


@pytest.fixture(scope="module")
def backup(tmp_path_factory: pytest.TempPathFactory) -> tuple[House, Path, dict[str, Any]]:
    """A house in which a purchase has come to its notice, and its backup."""
    house = House(tmp_path_factory.mktemp("kept"))
    done = house.python("-c", TO_THE_NOTICE)
    assert done.returncode == 0, done.stderr[-3000:]
    folder = house.folder / "backup"
    return house, folder, house.answer("backup", str(folder), "--json")


def restored(house: House, backup: Path, *, keys: bool = True) -> House:
    """A house of its own beside, to restore into."""
    new = House(house.folder / f"new-{backup.name}-{keys}")
    new.folder.mkdir()
    if keys:
        shutil.copytree(house.keys, new.keys)
    return new


def copied(folder: Path, name: str) -> Path:
    shutil.copytree(folder, folder.with_name(name))
    return folder.with_name(name)


def test_the_platform_is_made_again_and_the_audit_finds_nothing(backup: tuple[House, Path, dict[str, Any]]):
    house, folder, made = backup
    new = restored(house, folder)
    said = new.answer("restore", str(folder), "--json")
    assert (said["audit"], said["entries"]) == ([], made["entries"])
    assert made["entries"] > 50
    assert new.answer("verify", "--json")["ok"]
    assert (new.data / "log" / "checkpoint").read_bytes() == (house.data / "log" / "checkpoint").read_bytes()


def test_no_key_of_the_server_or_of_anybody_is_in_it(backup: tuple[House, Path, dict[str, Any]]):
    house, folder, _ = backup
    secrets = [path.read_bytes().strip() for path in house.keys.rglob("*") if path.is_file()]
    private = [each for each in secrets if b"PRIVATE+KEY" in each or b"AGE-SECRET-KEY" in each]
    assert len(private) >= 8
    kept = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    assert not any(each in content for each in private for content in kept)
    assert not any(b"PRIVATE+KEY" in content or b"AGE-SECRET-KEY-1" in content for content in kept)


def test_it_is_never_restored_over_what_is_there(backup: tuple[House, Path, dict[str, Any]]):
    house, folder, _ = backup
    before = sorted(path.name for path in house.data.iterdir())
    done = house.goufu("restore", str(folder))
    assert done.returncode == 2
    assert str(house.data) in done.stderr
    assert sorted(path.name for path in house.data.iterdir()) == before


def test_without_the_servers_own_keys_nothing_is_begun(backup: tuple[House, Path, dict[str, Any]]):
    house, folder, _ = backup
    new = restored(house, folder, keys=False)
    done = new.goufu("restore", str(folder))
    assert done.returncode == 2
    assert "GOUFU_KEYS" in done.stderr
    assert not new.data.exists()


@pytest.mark.parametrize("harm", ["changed", "missing", "added", "cut"])
def test_a_backup_that_is_not_as_it_was_written_is_refused_by_name(
    backup: tuple[House, Path, dict[str, Any]], harm: str
):
    house, folder, _ = backup
    harmed = copied(folder, harm)
    stored = next(path for path in sorted((harmed / "data" / "files").rglob("*")) if path.is_file())
    if harm == "changed":
        stored.write_bytes(b"x" + stored.read_bytes()[1:])
    elif harm == "missing":
        stored.unlink()
    elif harm == "added":
        (harmed / "data" / "files" / "zz").write_bytes(b"x")
    else:
        (harmed / "manifest.json").write_text(json.dumps({"made": ""}))
    done = restored(house, harmed).goufu("restore", str(harmed))
    assert done.returncode == 2
    assert ("zz" if harm == "added" else harmed.name if harm == "cut" else stored.name) in done.stderr


@pytest.mark.parametrize("place", ["data/backup", "data.keys/backup", "full"])
def test_it_is_not_written_into_data_keys_or_a_folder_that_holds_something(
    backup: tuple[House, Path, dict[str, Any]], place: str
):
    house = backup[0]
    (house.folder / "full").mkdir(exist_ok=True)
    (house.folder / "full" / "letter.txt").write_text("x")
    done = house.goufu("backup", str(house.folder / place))
    assert done.returncode == 2
    assert place in done.stderr
