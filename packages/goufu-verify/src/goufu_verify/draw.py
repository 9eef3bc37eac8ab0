"""The draw of a panel, computed again: pool, root of the log at the opening, signature, order, letters of bids."""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

from goufu_verify.note import Keys, NotWellFormed, decode64
from goufu_verify.report import Report

PREFIX = "goufu panel draw v1"
LETTERS = b"goufu bid letters v1\n"
WHAT = "draw"


def size_of(facts: Mapping[str, Any]) -> int:
    """The size of the log whose root went into the draw; raises NotWellFormed."""
    size = _part(facts).get("log_size")
    if not isinstance(size, int) or size < 1:
        raise NotWellFormed("draw")
    return size


def check_draw(facts: Mapping[str, Any], root: bytes | None, keys: Keys, report: Report) -> None:
    """Compare a published draw with what its own figures give; each fault goes into the report."""
    draw = _part(facts)
    pool, order = [str(each) for each in draw["pool"]], [str(each) for each in draw["order"]]
    excluded = {str(each["office"]) for each in draw["excluded"]}
    signature = decode64(str(draw["signature"]))
    if root is None or root.hex() != draw["log_root"]:
        report.add(None, WHAT, "draw_root", size=draw["log_size"])
    message = _message(str(facts["tender"]), int(draw["log_size"]), str(draw["log_root"]), pool)
    if not any(key.accepts(message, signature) for key in keys.using("promise")):
        report.add(None, WHAT, "draw_signature")
    if _order(signature, set(pool) - excluded) != order:
        report.add(None, WHAT, "draw_order")
    letters = draw.get("letters")
    if letters is not None and list(letters) != _letters(signature, letters):
        report.add(None, WHAT, "draw_letters")
    for expert in facts["experts"]:
        if expert["office"] not in order:
            report.add(None, WHAT, "draw_expert", office=expert["office"])


def _part(facts: Mapping[str, Any]) -> dict[str, Any]:
    draw = facts.get("draw")
    needed = {"pool", "excluded", "log_size", "log_root", "signature", "order"}
    if not isinstance(draw, dict) or not needed <= set(draw) or not {"tender", "experts"} <= set(facts):
        raise NotWellFormed("draw")
    return draw


def _message(tender: str, size: int, root: str, pool: list[str]) -> bytes:
    pool_hash = sha256("\n".join(sorted(pool)).encode()).hexdigest()
    return "\n".join([PREFIX, tender, str(size), root, pool_hash, ""]).encode()


def _letters(signature: bytes, bids: Iterable[str]) -> list[str]:
    """The bids of a blind review in the order of their letters."""
    seed = sha256(LETTERS + signature).digest()
    return sorted(bids, key=lambda bid: sha256(seed + bid.encode()).digest())


def _order(signature: bytes, kept: set[str]) -> list[str]:
    seed = sha256(signature).digest()
    return sorted(kept, key=lambda code: sha256(seed + code.encode()).digest())
