"""The sequencer on a real database: order, publication, two of them at once, crashes between its two phases."""

import json
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from django.conf import settings
from django.db import connection, connections

from goufu.base.canonical import canonical
from goufu.core.ledger import sequencer
from goufu.core.ledger.errors import BrokenCheckpoint, LogForked
from goufu.core.ledger.merkle import leaf_hash
from goufu.core.ledger.receipts import consistency, current_checkpoint, inclusion, receipt_of
from goufu.core.ledger.sequencer import log_path, remake_log, sequence
from goufu.core.models import Entry, Leaf, Queue
from goufu_verify import verify

Write = Callable[..., bytes]


@pytest.fixture
def ledger(fresh_database: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Write]:
    """Writes entries as an act does: entry and queue in one transaction. Returns the entry's hash."""
    monkeypatch.setattr(settings, "GOUFU_DATA", tmp_path / "data")
    monkeypatch.setattr(settings, "GOUFU_KEYS", tmp_path / "keys")
    last: dict[str, bytes] = {}

    def write(
        number: int, act: str = "raise_need", *, thread: str = "TH-1", case: str = "", publish: str = "once"
    ) -> bytes:
        case = case or f"ND-{number % 3}"
        body = canonical(
            {"v": 1, "act": act, "case": case, "thread": thread, "turn": number, "instant": "2025-03-03T01:00:00Z",
             "prev": last.get(case, b"").hex(), "rows": [], "commitments": {}, "nonce": f"{number:032x}"}
        )  # fmt: skip
        last[case] = leaf_hash(body)
        Entry.objects.bulk_create([
            Entry(id=number, hash=last[case], act=act, case_kind="need", case_ref=case, thread=thread, region="510322",
                  instant=datetime(2025, 3, 3, 1, tzinfo=UTC), turn=number, body=body, publish=publish,
                  withheld=publish != "once", private={})
        ])  # fmt: skip
        Queue.objects.create(entry_id=number)
        return last[case]

    yield write
    connections.close_all()


def bodies() -> list[dict[str, Any] | None]:
    """The published bodies, as anybody reads them."""
    lines = [
        line
        for file in sorted(log_path().glob("entries/**/*"))
        if file.is_file()
        for line in file.read_bytes().split(b"\n")
    ]
    return [json.loads(line) for line in lines if line]


def test_entries_are_numbered_in_the_order_of_their_ids(ledger: Write) -> None:
    for number in (7, 3, 9, 1):
        ledger(number, case=f"ND-{number}")
    assert sequence() == 4
    assert list(Leaf.objects.order_by("position").values_list("entry_id", flat=True)) == [1, 3, 7, 9]
    assert not Queue.objects.exists()
    report = verify(log_path())
    assert report.ok
    assert report.entries == 4


def test_later_entries_follow_and_the_limit_is_kept(ledger: Write) -> None:
    for number in range(1, 8):
        ledger(number)
    assert [sequence(limit=5), sequence(limit=5), sequence()] == [5, 2, 0]
    ledger(8)
    assert sequence() == 1
    assert verify(log_path()).entries == 8
    assert verify(log_path()).ok


def test_an_empty_ledger_has_a_signed_checkpoint_too(ledger: Write) -> None:
    assert current_checkpoint() is None
    assert sequence() == 0
    point = current_checkpoint()
    assert point
    assert point.size == 0
    assert verify(log_path()).ok


def test_a_sealed_bid_is_published_by_the_opening_and_not_before(ledger: Write) -> None:
    ledger(1, "submit_bid", publish="open_bids", case="BD-1")
    ledger(2, "submit_bid", publish="open_bids", case="BD-2", thread="TH-2")
    ledger(3, "keep_secret", publish="never", case="BD-3")
    sequence()
    assert bodies() == [None, None, None]
    ledger(4, "open_bids", case="TD-1")
    ledger(5, "submit_bid", publish="open_bids", case="BD-5")
    sequence()
    assert [body and body["act"] for body in bodies()] == ["submit_bid", None, None, "open_bids", None]
    assert list(Entry.objects.filter(withheld=True).order_by("id").values_list("id", flat=True)) == [2, 3, 5]
    report = verify(log_path())
    assert report.ok
    assert report.withheld == 3


def test_a_bid_in_an_older_bundle_is_published_there(ledger: Write) -> None:
    ledger(1, "submit_bid", publish="open_bids", case="BD-1")
    for number in range(2, 300):
        ledger(number)
    sequence()
    ledger(300, "open_bids", case="TD-1")
    sequence()
    published = (log_path() / "entries/000").read_bytes().split(b"\n")
    assert json.loads(published[0])["act"] == "submit_bid"
    assert verify(log_path()).ok


def test_acts_without_a_thread_publish_only_their_own_case(ledger: Write) -> None:
    ledger(1, "file_report", publish="release_report", thread="", case="RP-1")
    ledger(2, "file_report", publish="release_report", thread="", case="RP-2")
    ledger(3, "release_report", thread="", case="RP-2")
    sequence()
    assert [body and body["case"] for body in bodies()] == [None, "RP-2", "RP-2"]


def test_a_receipt_proves_its_entry_once_numbered(ledger: Write, tmp_path: Path) -> None:
    entry = ledger(1)
    sequence()
    later = ledger(2)
    assert inclusion(later) is None
    waiting = receipt_of(later)
    assert waiting
    assert waiting["inclusion"] is None
    sequence()
    files = [tmp_path / "one.json", tmp_path / "two.json"]
    for file, each in zip(files, (entry, later), strict=True):
        file.write_text(json.dumps(receipt_of(each)))
    assert verify(log_path(), receipts=files).ok
    assert receipt_of(bytes(32)) is None


def test_the_log_proves_that_it_only_grew(ledger: Write) -> None:
    from goufu_verify.proofs import verify_consistency

    roots = []
    for number in range(1, 12):
        ledger(number)
        sequence()
        point = current_checkpoint()
        assert point
        roots.append(point.root)
    assert verify_consistency(4, 11, consistency(4, 11), roots[3], roots[10])
    with pytest.raises(IndexError):
        consistency(4, 12)


def test_a_second_sequencer_does_nothing(ledger: Write) -> None:
    ledger(1)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [sequencer.LOCK])
    counts: list[int] = []

    def elsewhere() -> None:
        counts.append(sequence())
        connections.close_all()

    other = Thread(target=elsewhere)
    other.start()
    other.join()
    assert counts == [0]
    assert Queue.objects.count() == 1


def test_a_crash_after_the_database_is_made_good_by_the_next_run(
    ledger: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger(1, "submit_bid", publish="open_bids", case="BD-1")
    sequence()
    ledger(2, "open_bids", case="TD-1")
    with monkeypatch.context() as patch:
        patch.setattr(sequencer, "publish", _power_cut)
        with pytest.raises(InterruptedError):
            sequence()
    assert verify(log_path()).entries == 1
    assert sequence() == 0
    assert [body and body["act"] for body in bodies()] == ["submit_bid", "open_bids"]
    assert verify(log_path()).ok


@pytest.mark.parametrize("written", range(6))
def test_a_crash_between_any_two_files_leaves_a_log_that_holds(
    ledger: Write, monkeypatch: pytest.MonkeyPatch, written: int
) -> None:
    from goufu.core.ledger.tiles import LogFolder

    for number in range(1, 201):
        ledger(number)
    sequence()
    for number in range(201, 301):
        ledger(number)
    true_write, count = LogFolder._write, iter(range(99))

    def write(folder: LogFolder, name: str, data: bytes) -> None:
        if next(count) == written:
            _power_cut()
        true_write(folder, name, data)

    with monkeypatch.context() as patch:
        patch.setattr(LogFolder, "_write", write)
        with pytest.raises(InterruptedError):
            sequence()
    assert verify(log_path()).as_json("en")["entries"] == 200
    assert verify(log_path()).ok
    sequence()
    assert verify(log_path()).entries == 300
    assert verify(log_path()).ok


def _power_cut(*_: object) -> None:
    raise InterruptedError


def test_damaged_files_are_made_again_from_the_database(ledger: Write) -> None:
    for number in range(1, 301):
        ledger(number)
    sequence()
    (log_path() / "tile/0/000").write_bytes(bytes(8192))
    (log_path() / "tile/0/001.p/44").unlink()
    assert not verify(log_path()).ok
    ledger(301)
    sequence()
    assert verify(log_path()).ok
    shutil.rmtree(log_path() / "entries")
    point = remake_log()
    assert point
    assert point.size == 301
    assert verify(log_path()).ok


def test_a_database_that_lost_numbered_entries_is_not_signed_again(ledger: Write) -> None:
    for number in range(1, 5):
        ledger(number)
    sequence()
    Leaf.objects.filter(position=3).delete()
    with pytest.raises(LogForked, match="4 entries and the database has numbered 3"):
        sequence()


def test_a_database_with_an_exchanged_leaf_is_not_signed_again(ledger: Write) -> None:
    for number in range(1, 5):
        ledger(number)
    sequence()
    Leaf.objects.filter(position=2).update(hash=bytes(32))
    ledger(5)
    with pytest.raises(LogForked, match="another root"):
        sequence()


def test_a_checkpoint_of_another_server_is_not_built_upon(ledger: Write) -> None:
    ledger(1)
    sequence()
    note = log_path() / "checkpoint"
    note.write_bytes(note.read_bytes().replace(b"\n1\n", b"\n0\n"))
    with pytest.raises(BrokenCheckpoint):
        sequence()
