"""Checks a copied Goufu log, receipts and consistency, offline.

This package depends on `cryptography` alone and shares no code with the server it checks.
"""

from collections.abc import Sequence
from pathlib import Path

from goufu_verify.folder import Folder
from goufu_verify.log import LogCheck
from goufu_verify.note import Checkpoint, Keys, NotWellFormed, open_checkpoint, parse_keys
from goufu_verify.receipt import Receipt, check_receipt, read_receipt
from goufu_verify.report import Report

__all__ = ["Report", "Unusable", "verify"]


class Unusable(Exception):
    """There is nothing to check: `code` says why (a code of `words`), `name` which file."""

    def __init__(self, code: str, name: str) -> None:
        super().__init__(f"{code}: {name}")
        self.code = code
        self.name = name


def verify(
    directory: Path, *, receipts: Sequence[Path] = (), since: Path | None = None, keys: Path | None = None
) -> Report:
    """Check a log folder, receipts against it, and that it grew from an older checkpoint.

    Raises Unusable when a file that must be there is missing or cannot be read at all.
    """
    folder, report = Folder(directory), Report()
    trusted = _keys(folder, keys)
    raw = folder.read("checkpoint")
    if raw is None:
        raise Unusable("no_checkpoint", str(directory))
    given = [_receipt(file, trusted) for file in receipts]
    older = _older(since, trusted, report)
    try:
        checkpoint = open_checkpoint(raw, trusted)
    except NotWellFormed:
        report.add(None, "checkpoint", "checkpoint")
        return report
    _check(folder, checkpoint, report, given, older)
    return report


def _keys(folder: Folder, keys: Path | None) -> Keys:
    if not folder.path.is_dir():
        raise Unusable("no_folder", str(folder.path))
    file = keys or folder.path / "keys.json"
    try:
        return parse_keys(file.read_bytes())
    except (OSError, NotWellFormed) as error:
        raise Unusable("no_keys", str(file)) from error


def _receipt(file: Path, keys: Keys) -> Receipt:
    try:
        return read_receipt(file, keys)
    except OSError as error:
        raise Unusable("no_file", str(file)) from error
    except NotWellFormed as error:
        raise Unusable("not_a_receipt", str(file)) from error


def _older(since: Path | None, keys: Keys, report: Report) -> Checkpoint | None:
    if since is None:
        return None
    try:
        return open_checkpoint(since.read_bytes(), keys)
    except OSError as error:
        raise Unusable("no_file", str(since)) from error
    except NotWellFormed:
        report.add(None, "since", "since")
        return None


def _check(
    folder: Folder, checkpoint: Checkpoint, report: Report, receipts: list[Receipt], older: Checkpoint | None
) -> None:
    report.root = checkpoint.root.hex()
    points = [receipt.checkpoint for receipt in receipts] + [older]
    sizes = [point.size for point in points if point is not None]
    wanted = frozenset(receipt.leaf for receipt in receipts if receipt.fault is None)
    log = LogCheck(folder, checkpoint, report, sizes, wanted)
    log.run()
    for receipt in receipts:
        check_receipt(receipt, log, report)
    if older is not None:
        _check_since(older, checkpoint, log, report)


def _check_since(older: Checkpoint, checkpoint: Checkpoint, log: LogCheck, report: Report) -> None:
    if older.size > checkpoint.size:
        report.add(None, "since", "since_newer", old=older.size, new=checkpoint.size)
    elif log.roots.get(older.size) != older.root:
        report.add(None, "since", "since_root", old=older.size)
