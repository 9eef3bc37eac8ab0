"""Between the last bid and the opening: whoever holds the whole database and data folder reads no bid."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from tests.dumping import dump, every_file, found_in, packed, unsearchable
from tests.playing import Played
from tests.proofs.house import House

from goufu.cli.demo.chapters.tender import CANARY, QUOTES
from goufu.project.databases import ROLE
from goufu.project.postgres import serving
from goufu.project.postgres_binaries import programs
from goufu.project.sockets import socket_folder

SCRIPT = Path(__file__).with_name("until_the_deadline.py")


@dataclass(frozen=True)
class Sealed:
    """The house before the opening, its dump, and what was tried on the bids."""

    house: House
    dump: bytes
    tried: dict[str, Any]


@pytest.fixture(scope="module")
def sealed(blank: House, tmp_path_factory: pytest.TempPathFactory) -> Sealed:
    house = blank.copy_to(tmp_path_factory.mktemp("sealed"))
    done = house.python(str(SCRIPT), str(house.folder / "taken"))
    assert done.returncode == 0, done.stderr[-3000:]
    taken = house.folder / "taken"
    return Sealed(house, (taken / "dump.sql").read_bytes(), json.loads((taken / "tried.json").read_text()))


def test_the_bids_are_there(sealed: Sealed):
    assert sealed.tried["bids"] == len(QUOTES)
    assert sealed.dump.count(b"INSERT INTO public.procurement_bid") == len(QUOTES)
    assert b"submit_bid" in sealed.dump


def test_the_dump_holds_no_canary_in_any_spelling(sealed: Sealed):
    assert found_in(sealed.dump, CANARY) == []


def test_the_data_folder_holds_no_canary_the_databases_own_files_and_write_ahead_log_included(sealed: Sealed):
    searched, found = 0, []
    for path, data in every_file(sealed.house.data):
        searched += 1
        if found_in(data, CANARY):
            found.append(str(path.relative_to(sealed.house.data)))
    assert found == []
    assert searched > 500
    assert any(path.parent.name == "pg_wal" for path, _ in every_file(sealed.house.data))


def test_a_backup_taken_before_the_opening_holds_no_canary_and_no_key(sealed: Sealed, tmp_path: Path):
    """The dump is compressed: it is unpacked before it is searched."""
    folder = tmp_path / "backup"
    sealed.house.answer("backup", str(folder), "--json")
    unpacked = subprocess.run(
        [str(programs() / "pg_restore"), "--file=-", str(folder / "database.dump")], capture_output=True, check=True
    ).stdout
    assert b"submit_bid" in unpacked
    assert found_in(unpacked, CANARY) == []
    kept = dict(every_file(folder))
    assert [path.name for path, data in kept.items() if found_in(data, CANARY)] == []
    assert len(kept) > len(QUOTES)
    assert not any(b"AGE-SECRET-KEY" in data or b"PRIVATE+KEY" in data for data in (unpacked, *kept.values()))


def test_every_set_of_shares_that_falls_one_short_opens_nothing(sealed: Sealed):
    """Of six shares all subsets without a quorum on both sides."""
    assert sealed.tried["sets"] == 64 - 16
    assert sealed.tried["refused"] == sealed.tried["sets"]
    assert sealed.tried["opened"] == []


def test_a_full_quorum_opens_them_all(sealed: Sealed):
    """The control: the sets above failed for want of shares and for nothing else."""
    assert sealed.tried["opened_by_all"] == len(QUOTES)


def test_no_single_device_opens_a_bid_but_the_bidders_her_own(sealed: Sealed):
    assert sealed.tried["keys"] > len(QUOTES)
    assert sealed.tried["opened_by_one_key"] == len(QUOTES)


class TestControls:
    """A search that finds nothing must be one that could."""

    @pytest.mark.parametrize("form", sorted(packed(CANARY)))
    def test_a_planted_canary_is_found(self, form: str):
        assert found_in(b"-- before\n" + packed(CANARY)[form] + b"\n-- after", CANARY)

    def test_what_the_search_does_not_see_is_known(self):
        assert found_in(unsearchable(CANARY), CANARY) == []

    def test_after_the_opening_the_same_search_finds_them(self, played: Played, copied: House):
        with serving(copied.data):
            taken = dump(ROLE, host=str(socket_folder(copied.data)), user=ROLE)
        assert "plain" in found_in(taken, CANARY)

    def test_the_bidders_own_devices_hold_them(self, sealed: Sealed):
        assert any(found_in(data, CANARY) for _, data in every_file(sealed.house.keys))
