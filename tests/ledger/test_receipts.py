"""What a bidder holds in her hand: the promise, the receipt, and the proof that the log kept them."""

import base64
import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from goufu.core.ledger.promise import Promise, holds
from goufu_verify import Unusable, verify
from goufu_verify.__main__ import main

MadeLog = Any


def codes(log: MadeLog, tmp_path: Path, *receipts: Any) -> list[str]:
    """The faults found when these receipts are checked against the log."""
    files = []
    for at, receipt in enumerate(receipts):
        files.append(tmp_path / f"receipt{at}.json")
        files[-1].write_text(json.dumps(receipt))
    return [fault.code for fault in verify(log.path, receipts=files).faults]


def test_a_promise_names_what_was_done_and_is_signed(log: MadeLog) -> None:
    promise = log.promise(6)
    assert (promise.case, promise.turn, promise.act) == ("ND-510322-2025-0000", 3, "raise_need")
    assert promise.instant == "2025-03-03T01:00:00Z"
    assert holds(promise, log.keys.promise.public)
    assert not holds(promise, log.keys.checkpoint.public)
    assert not holds(replace(promise, turn=4), log.keys.promise.public)
    assert not holds(replace(promise, signature="?"), log.keys.promise.public)


@pytest.mark.parametrize("position", [0, 3, 255, 256, 699])
def test_a_receipt_is_kept_by_the_log_whether_its_body_is_public_or_not(
    log: MadeLog, tmp_path: Path, position: int
) -> None:
    assert codes(log, tmp_path, log.receipt(position), log.promise(position).as_json()) == []


def test_a_receipt_of_an_older_checkpoint_still_holds(log: MadeLog, tmp_path: Path) -> None:
    receipt = log.receipt(42)
    log.add(77)
    assert codes(log, tmp_path, receipt) == []


@pytest.mark.parametrize("name", ["case", "turn", "instant", "act", "thread", "entry"])
def test_a_promise_with_another_word_is_not_signed(log: MadeLog, tmp_path: Path, name: str) -> None:
    promise = log.promise(6).as_json()
    promise[name] = 9 if name == "turn" else "00" * 32
    assert codes(log, tmp_path, promise) == ["promise_signature"]


@pytest.mark.parametrize(
    ("name", "value"), [("turn", "3"), ("turn", True), ("case", None), ("entry", "zz"), ("signature", 5)]
)
def test_a_promise_of_a_wrong_form_is_named(log: MadeLog, tmp_path: Path, name: str, value: object) -> None:
    assert codes(log, tmp_path, log.promise(6).as_json() | {name: value}) == ["promise_form"]


def test_a_promised_entry_that_the_log_lacks_is_named(log: MadeLog, tmp_path: Path) -> None:
    receipt, promise = log.receipt(699), log.promise(699)
    log.bodies, log.cases = log.bodies[:600], log.cases[:600]
    log.withheld = {at for at in log.withheld if at < 600}
    shutil.rmtree(log.path / "tile")
    log.seal(0)
    assert codes(log, tmp_path, promise.as_json()) == ["receipt_absent"]
    assert codes(log, tmp_path, receipt) == ["receipt_absent"]


def test_a_receipt_shows_that_the_log_was_rewritten(log: MadeLog, tmp_path: Path) -> None:
    receipt = log.receipt(10)
    log.bodies[11] = log.bodies[11].replace(b"raise_need", b"close_need")
    log.withheld |= {11, 14, 17}
    shutil.rmtree(log.path / "tile")
    log.seal(0)
    assert "receipt_root" in codes(log, tmp_path, receipt)


def test_an_inclusion_proof_for_another_place_is_refused(log: MadeLog, tmp_path: Path) -> None:
    receipt = log.receipt(10)
    receipt["inclusion"]["position"] = 11
    assert codes(log, tmp_path, receipt) == ["receipt_path"]
    receipt["inclusion"] = {"position": 10}
    assert codes(log, tmp_path, receipt) == ["receipt_path"]


def test_a_receipt_under_an_unsigned_checkpoint_is_refused(log: MadeLog, tmp_path: Path) -> None:
    receipt = log.receipt(10)
    receipt["checkpoint"] = receipt["checkpoint"].replace("\n700\n", "\n701\n")
    assert codes(log, tmp_path, receipt) == ["receipt_checkpoint"]


def test_a_promise_that_tells_another_story_than_the_entry_is_named(log: MadeLog, tmp_path: Path) -> None:
    true = log.bodies[6]
    log.bodies[6] = true.replace(b'"turn":3', b'"turn":8')
    lie = log.promise(6)
    log.bodies[6] = true
    lie = _signed_again(log, lie, entry=log.leaves[6].hex())
    assert codes(log, tmp_path, lie) == ["receipt_body"]


def _signed_again(log: MadeLog, promise: Any, **fields: Any) -> dict[str, Any]:
    bare: Promise = replace(promise, **fields)
    return replace(bare, signature=base64.b64encode(log.keys.promise.sign(bare.message())).decode()).as_json()


def test_a_file_that_is_no_receipt_stops_with_one_message(
    log: MadeLog, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "hello.json"
    for text in ("hello", "[]", "{}", '{"promise": 3}'):
        file.write_text(text)
        with pytest.raises(Unusable):
            verify(log.path, receipts=[file])
    assert main([str(log.path), "--receipt", str(file), "--lang", "en"]) == 2
    assert capsys.readouterr().err == f"This is not a receipt: {file}\n"
