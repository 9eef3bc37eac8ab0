"""A stranger's copy of the log: whole copies hold, and nothing changed, cut, hidden or forked passes."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goufu.core.ledger.merkle import leaf_hash
from goufu.core.ledger.tiles import LogFolder
from goufu_verify import Unusable, verify
from goufu_verify.__main__ import main

MadeLog = Any
NewLog = Callable[[str], MadeLog]


def proof_files(path: Path) -> list[Path]:
    """Every file that the check rests on, in a stable order."""
    return sorted(file for file in path.rglob("*") if file.is_file() and file.name != "keys.json")


def named(path: Path) -> list[str]:
    return [fault.what for fault in verify(path).faults]


def test_a_whole_copy_holds_and_counts_what_is_withheld(log: MadeLog) -> None:
    report = verify(log.path)
    assert report.as_json("en") == {
        "ok": True, "entries": 700, "withheld": 140, "bad": [], "root": log.point.root.hex(),
    }  # fmt: skip


@pytest.mark.parametrize("size", [1, 2, 255, 256, 257, 511, 512, 513])
def test_logs_of_every_width_hold(new_log: NewLog, size: int) -> None:
    log = new_log("small")
    log.add(size)
    assert verify(log.path).as_json("en")["entries"] == size
    assert verify(log.path).ok


def test_a_log_without_entries_holds(new_log: NewLog) -> None:
    log = new_log("empty")
    log.add(0)
    assert verify(log.path).ok


def test_a_log_of_three_levels_holds(new_log: NewLog) -> None:
    log = new_log("large")
    log.bodies = [b"{}" for _ in range(256 * 256 + 300)]
    log.withheld = set(range(len(log.bodies)))
    log.seal(0)
    assert (log.path / "tile/2/000.p/1").exists()
    assert verify(log.path).ok
    tile = log.path / "tile/1/000"
    tile.write_bytes(tile.read_bytes()[:-1] + b"\x00")
    assert "tile/1/000" in named(log.path)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_changed_byte_is_found(log: MadeLog, data: st.DataObject) -> None:
    file = data.draw(st.sampled_from(proof_files(log.path)))
    before = file.read_bytes()
    at = data.draw(st.integers(0, len(before) - 1))
    file.write_bytes(before[:at] + bytes([before[at] ^ data.draw(st.integers(1, 255))]) + before[at + 1 :])
    try:
        assert not verify(log.path).ok
    finally:
        file.write_bytes(before)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_truncated_file_is_found(log: MadeLog, data: st.DataObject) -> None:
    file = data.draw(st.sampled_from(proof_files(log.path)))
    before = file.read_bytes()
    file.write_bytes(before[: data.draw(st.integers(0, len(before) - 1))])
    try:
        assert not verify(log.path).ok
    finally:
        file.write_bytes(before)


@pytest.mark.parametrize("name", ["tile/0/001", "tile/1/000.p/2", "entries/000", "entries/002.p/188"])
def test_a_missing_file_is_named(log: MadeLog, name: str) -> None:
    (log.path / name).unlink()
    assert any(name.startswith(what) for what in named(log.path))


def test_a_changed_body_is_named_by_its_position(log: MadeLog) -> None:
    bundle = log.path / "entries/001"
    lines = bundle.read_bytes().split(b"\n")
    lines[44] = lines[44].replace("居家".encode(), "机构".encode())
    bundle.write_bytes(b"\n".join(lines))
    assert [fault.as_json("zh") for fault in verify(log.path).faults] == [
        {"entry": 300, "what": "body", "why": "内容与账本中的叶子哈希不符"}
    ]


def test_two_exchanged_bodies_are_both_named(log: MadeLog) -> None:
    bundle = log.path / "entries/000"
    lines = bundle.read_bytes().split(b"\n")
    lines[10], lines[11] = lines[11], lines[10]
    bundle.write_bytes(b"\n".join(lines))
    assert [fault.entry for fault in verify(log.path).faults if fault.what == "body"] == [10, 11]


def test_a_body_published_later_keeps_the_log_whole(log: MadeLog) -> None:
    log.withheld -= {3, 303}
    for number in (0, 1):
        log.folder.write_bundle(number, [log.item(at)[1] for at in range(number * 256, number * 256 + 256)])
    report = verify(log.path)
    assert report.ok
    assert report.withheld == 138


def test_a_log_rewritten_and_signed_again_disagrees_with_a_checkpoint_kept_from_before(
    log: MadeLog, tmp_path: Path
) -> None:
    kept = tmp_path / "kept"
    shutil.copy(log.path / "checkpoint", kept)
    log.bodies[5] = log.bodies[5].replace(b"raise_need", b"close_need")
    log.withheld.add(5)
    shutil.rmtree(log.path / "tile")
    log.seal(0)
    assert verify(log.path).ok
    assert [fault.what for fault in verify(log.path, since=kept).faults] == ["since"]


def test_a_grown_log_agrees_with_every_checkpoint_before_and_a_cut_one_does_not(
    new_log: NewLog, tmp_path: Path
) -> None:
    log, kept = new_log("grown"), []
    for at, count in enumerate((1, 255, 1, 300, 43)):
        log.add(count)
        kept.append(tmp_path / f"kept{at}")
        shutil.copy(log.path / "checkpoint", kept[-1])
    assert all(verify(log.path, since=old).ok for old in kept)
    shutil.copy(kept[1], log.path / "checkpoint")
    report = verify(log.path, since=kept[-1])
    assert report.entries == 256
    assert [fault.code for fault in report.faults] == ["since_newer"]


def test_two_forks_with_one_beginning_part_at_the_first_difference(new_log: NewLog, tmp_path: Path) -> None:
    here, there = new_log("here"), new_log("there")
    here.add(300)
    there.bodies, there.cases, there.withheld = list(here.bodies), list(here.cases), set(here.withheld)
    there.seal(0)
    for fork in (here, there):
        fork.add(50)
    assert verify(here.path).ok
    assert verify(there.path).ok
    assert not verify(here.path, since=there.path / "checkpoint").ok


def test_an_older_partial_tile_that_was_changed_is_named(log: MadeLog) -> None:
    log.add(3)
    stale = log.path / "tile/0/002.p/188"
    assert stale.exists()
    stale.write_bytes(bytes(32) + stale.read_bytes()[32:])
    assert named(log.path) == ["tile/0/002.p/188"]


def test_a_log_that_grew_while_it_was_copied_still_holds(log: MadeLog) -> None:
    old = (log.path / "checkpoint").read_bytes()
    log.add(120)
    (log.path / "checkpoint").write_bytes(old)
    report = verify(log.path)
    assert report.ok
    assert report.entries == 700


def test_an_entry_that_skips_its_case_is_named(new_log: NewLog) -> None:
    log = new_log("skipping")
    log.add(9, withhold=lambda position: False)
    body = json.loads(log.bodies[8])
    body["prev"] = leaf_hash(log.bodies[2]).hex()
    log.bodies[8] = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    shutil.rmtree(log.path / "tile")
    log.seal(0)
    assert [(fault.entry, fault.what) for fault in verify(log.path).faults] == [(8, "chain")]


def test_an_entry_may_follow_a_withheld_one_but_two_may_not(new_log: NewLog) -> None:
    log = new_log("veiled")
    log.add(9, withhold=lambda position: position == 5)
    assert verify(log.path).ok
    log.bodies.append(log.bodies[8].replace(b'"turn":3', b'"turn":4'))
    log.seal(9)
    assert [(fault.entry, fault.what) for fault in verify(log.path).faults] == [(9, "chain")]


def test_a_case_may_not_begin_twice(new_log: NewLog) -> None:
    log = new_log("twice")
    log.add(4, cases=9, withhold=lambda position: False)
    log.bodies.append(log.bodies[0].replace(b'"turn":1', b'"turn":2'))
    log.seal(4)
    assert [(fault.entry, fault.what) for fault in verify(log.path).faults] == [(4, "chain")]


def test_a_field_called_prev_further_in_does_not_mislead(new_log: NewLog) -> None:
    log = new_log("nested")
    log.add(3, cases=1, withhold=lambda position: False)
    body = json.loads(log.bodies[2])
    body["facts"] = {"prev": "", "more": {"prev": "ab" * 32}}
    log.bodies[2] = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    shutil.rmtree(log.path / "tile")
    log.seal(0)
    assert verify(log.path).ok


def test_a_body_that_is_no_entry_is_named(new_log: NewLog) -> None:
    log = new_log("odd")
    log.bodies = [b"[1]"]
    log.seal(0)
    assert [fault.code for fault in verify(log.path).faults] == ["not_an_entry"]


def test_a_log_signed_by_another_server_is_refused_by_trusted_keys(
    log: MadeLog, new_log: NewLog, tmp_path: Path
) -> None:
    other = tmp_path / "other.json"
    other.write_bytes((log.path / "keys.json").read_bytes().replace(b"promise", b"other"))
    with pytest.raises(Unusable):
        verify(log.path, keys=other)
    text = json.loads((log.path / "keys.json").read_text())
    text["keys"] = [key for key in text["keys"] if key["use"] != "checkpoint"]
    other.write_text(json.dumps(text))
    assert [fault.what for fault in verify(log.path, keys=other).faults] == ["checkpoint"]


def test_the_command_says_ok_bad_and_unusable_by_its_exit_code(
    log: MadeLog, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(log.path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["entries"] == 700
    assert main([str(log.path)]) == 0
    assert "核验通过" in capsys.readouterr().out
    (log.path / "tile/0/000").unlink()
    assert main([str(log.path), "--lang", "en"]) == 1
    assert "The log does not hold." in capsys.readouterr().out
    (log.path / "checkpoint").unlink()
    assert main([str(log.path), "--lang=en"]) == 2
    assert "no checkpoint file" in capsys.readouterr().err
    assert main([str(log.path / "nowhere")]) == 2


def test_very_many_faults_are_counted_not_listed(new_log: NewLog) -> None:
    log = new_log("ruin")
    log.bodies = [b"[%d]" % at for at in range(1500)]
    log.seal(0)
    listed = verify(log.path).as_json("en")["bad"]
    assert len(listed) == 1001
    assert listed[-1]["why"] == "500 more faults are not listed one by one"


def test_remaking_the_log_gives_the_same_files(log: MadeLog, tmp_path: Path) -> None:
    again = LogFolder(tmp_path / "again")
    assert again.remake(log.item(at) for at in range(700)) == (700, log.point.root)
    for name in ("tile/0/000", "tile/0/002.p/188", "tile/1/000.p/2", "entries/001", "entries/002.p/188"):
        assert again.read(name) == log.folder.read(name)
