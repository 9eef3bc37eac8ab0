"""Receipts: the server's signed promise of an entry, and the proof that the log kept it.

A receipt file is the promise itself, or
`{"promise": {…}, "inclusion": {"position", "size", "path"}, "checkpoint": "…"}`.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from goufu_verify.log import LogCheck
from goufu_verify.note import Checkpoint, Keys, NotWellFormed, decode64, open_checkpoint, parse_object
from goufu_verify.proofs import verify_inclusion
from goufu_verify.report import Report

PREFIX = b"goufu promise v1\n"
SIGNED: dict[str, type] = {
    "entry": str,
    "case": str,
    "turn": int,
    "instant": str,
    "act": str,
    "thread": str,
    "key": str,
}
IN_BODY = ("case", "turn", "instant", "act", "thread")


@dataclass(frozen=True)
class Receipt:
    """A receipt as read from a file; `name` is the file's."""

    name: str
    promise: dict[str, Any]
    position: int | None
    path: tuple[bytes, ...]
    checkpoint: Checkpoint | None
    fault: str | None

    @property
    def leaf(self) -> bytes:
        """The promised entry's hash."""
        return bytes.fromhex(self.promise["entry"])


def read_receipt(file: Path, keys: Keys) -> Receipt:
    """Read a receipt and check its signatures.

    Raises NotWellFormed when the file is no receipt at all, OSError when it cannot be read.
    """
    data = parse_object(file.read_bytes())
    promise = data.get("promise", data)
    if not isinstance(promise, dict) or "entry" not in promise or "signature" not in promise:
        raise NotWellFormed("receipt")
    fault = _promise_fault(promise, keys)
    if fault is not None or data.get("inclusion") is None:
        return Receipt(file.name, promise, None, (), None, fault)
    return _with_inclusion(file.name, promise, data, keys)


def _promise_fault(promise: dict[str, Any], keys: Keys) -> str | None:
    if any(type(promise.get(name)) is not kind for name, kind in SIGNED.items()):
        return "promise_form"
    try:
        bytes.fromhex(promise["entry"])
        signature = decode64(str(promise["signature"]))
    except ValueError:
        return "promise_form"
    signed = {name: promise[name] for name in SIGNED}
    text = json.dumps(signed, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    message = PREFIX + text.encode()
    known = [key for key in keys.using("promise") if key.ident == promise["key"]]
    return None if any(key.accepts(message, signature) for key in known) else "promise_signature"


def _with_inclusion(name: str, promise: dict[str, Any], data: dict[str, Any], keys: Keys) -> Receipt:
    try:
        checkpoint = open_checkpoint(str(data["checkpoint"]).encode(), keys)
    except (NotWellFormed, KeyError):
        return Receipt(name, promise, None, (), None, "receipt_checkpoint")
    try:
        position, path = (
            int(data["inclusion"]["position"]),
            tuple(bytes.fromhex(step) for step in data["inclusion"]["path"]),
        )
    except (ValueError, KeyError, TypeError):
        return Receipt(name, promise, None, (), None, "receipt_path")
    holds = verify_inclusion(bytes.fromhex(promise["entry"]), position, checkpoint.size, path, checkpoint.root)
    return Receipt(name, promise, position, path, checkpoint, None if holds else "receipt_path")


def check_receipt(receipt: Receipt, log: LogCheck, report: Report) -> None:
    """Compare a receipt with the log that was read."""
    report.receipts += 1
    what = f"receipt {receipt.name}"
    if receipt.fault is not None:
        report.add(None, what, receipt.fault)
        return
    point = receipt.checkpoint
    if point is not None and log.roots.get(point.size, point.root) != point.root:
        report.add(None, what, "receipt_root", old=point.size)
    _check_place(receipt, log, report, what)


def _check_place(receipt: Receipt, log: LogCheck, report: Report, what: str) -> None:
    place = log.places.get(receipt.leaf)
    if place is None:
        report.add(receipt.position, what, "receipt_absent", entry=receipt.promise["entry"])
        return
    position, body = place
    if receipt.position not in (None, position):
        report.add(position, what, "receipt_place", position=receipt.position)
    if body is not None:
        _compare_body(receipt, position, body, report, what)


def _compare_body(receipt: Receipt, position: int, body: bytes, report: Report, what: str) -> None:
    try:
        data = parse_object(body)
    except NotWellFormed:
        return
    for name in IN_BODY:
        if data.get(name) != receipt.promise[name]:
            report.add(position, what, "receipt_body", field=name)
