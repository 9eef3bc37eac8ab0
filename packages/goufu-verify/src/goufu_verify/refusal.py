"""The signed refusal of a sealed file: what the platform answered to a try that failed."""

import json
from pathlib import Path

from goufu_verify.note import Keys, NotWellFormed, decode64, parse_object
from goufu_verify.report import Report

PREFIX = b"goufu refusal v1\n"
SIGNED = ("act", "at", "attempt", "key", "problem", "rules", "said_en", "said_zh", "sha256")


def check_refusal(file: Path, keys: Keys, report: Report) -> None:
    """Whether a key of this log signed it. Raises NotWellFormed when the file is no refusal, OSError when unread."""
    paper = parse_object(file.read_bytes())
    if set(paper) != {*SIGNED, "signature"}:
        raise NotWellFormed("refusal")
    said = {name: paper[name] for name in SIGNED}
    message = PREFIX + json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    signature = decode64(str(paper["signature"]))
    known = [key for key in keys.using("promise") if key.ident == paper["key"]]
    if not any(key.accepts(message, signature) for key in known):
        report.add(None, f"refusal {file.name}", "refusal_signature")
