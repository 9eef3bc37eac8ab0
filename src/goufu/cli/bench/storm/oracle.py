"""The oracle: whether every acknowledged bid is there, whole and openable, once. Nothing of the product is used.

`python oracle.py` with what to look at as JSON on standard input: the generator's notes and plan, the database's
address, the folder of files, the log's public keys, the tender and its two private keys. It knows the platform's
published formats alone (docs/verify.md, the age format) and prints a verdict as JSON.
"""

import base64
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pyrage
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

BIDS = "SELECT ref, sealed FROM procurement_bid WHERE tender = %s"
ENTRIES = "SELECT encode(hash, 'hex'), case_ref FROM core_entry WHERE act = 'submit_bid'"
PROMISE, MAGIC, LENGTH = b"goufu promise v1\n", b"GOUFUBID1\n", 4


def lines(path: str) -> Iterator[dict[str, Any]]:
    """The lines of a file."""
    return (json.loads(line) for line in Path(path).read_text().splitlines())


class Oracle:
    """What was promised, what lies there."""

    def __init__(self, asked: dict[str, Any]) -> None:
        self.files, self.public = Path(asked["files"]), promise_key(Path(asked["log_keys"]))
        self.sent = {each["bidder"]: each for each in lines(asked["plan"])}
        self.acknowledged = [each for each in lines(asked["notes"]) if each["what"] == "acknowledged"]
        secrets = asked["keys"]
        self.outer, self.inner = (
            pyrage.x25519.Identity.from_str(secrets[side]) for side in ("supervisor", "purchaser")
        )
        with psycopg.connect(**asked["database"]) as connection:
            self.bids = connection.execute(BIDS, [asked["tender"]]).fetchall()
            self.entries = connection.execute(ENTRIES).fetchall()
        self.inside = {sealed: self.opened(sealed) for _, sealed in self.bids}

    def verdict(self) -> dict[str, Any]:
        """Counts, and the first few of what is wrong, each with why."""
        lost = [(each["bidder"], why) for each in self.acknowledged if (why := self.why_lost(each))]
        there = Counter(head["provider"] for _, sealed in self.bids if (head := self.inside[sealed]))
        ours = {each["uscc"] for each in self.sent.values()}
        told = {self.plan(each)["uscc"] for each in self.acknowledged}
        return {
            "acknowledged": len(self.acknowledged), "lost": len(lost), "doubled": self.doubled(there),
            "bids": len(self.bids), "unopened": len(self.bids) - there.total(),
            "untold": len(there.keys() & ours - told), "why": lost[:5],
        }  # fmt: skip

    def plan(self, noted: dict[str, Any]) -> dict[str, Any]:
        """What the bidder of a note meant to send."""
        planned: dict[str, Any] = self.sent[noted["bidder"]]
        return planned

    def why_lost(self, noted: dict[str, Any]) -> str:
        """Why an acknowledged bid is not what was acknowledged; empty when it is."""
        promise, sent = noted["promise"], self.plan(noted)
        if not self.signed(promise):
            return "the promise's signature does not hold"
        if (promise["entry"], promise["case"]) not in self.entries:
            return "the promised entry is not there"
        if (promise["case"], sent["sha256"]) not in self.bids:
            return "no bid of this reference holds the file that was sent"
        opened = self.inside[sent["sha256"]]
        if opened is None:
            return "the file is not there, not whole, or does not open"
        if opened["provider"] != sent["uscc"] or opened["attachments"][0]["sha256"] != sent["attached"]:
            return "what opens is not what was sealed"
        return ""

    def doubled(self, there: Counter[str]) -> int:
        """Bids beyond the first of one bidder or of one sealed file, entries beyond the first of one bid."""
        files, cases = Counter(sealed for _, sealed in self.bids), Counter(case for _, case in self.entries)
        return max(sum(count - 1 for count in each.values()) for each in (there, files, cases))

    def opened(self, sha256: str) -> dict[str, Any] | None:
        """The head of the bid in a stored file, both layers opened, its attachment checked; None when it is not so."""
        try:
            data = (self.files / sha256[:2] / sha256).read_bytes()
            if hashlib.sha256(data).hexdigest() != sha256:
                return None
            frame = pyrage.decrypt(data, [self.outer])
            size = int.from_bytes(frame[:LENGTH], "big")
            return unpacked(pyrage.decrypt(frame[LENGTH : LENGTH + size], [self.inner]))
        except (OSError, ValueError, pyrage.DecryptError):
            return None

    def signed(self, promise: dict[str, Any]) -> bool:
        """Whether the platform's promise key signed this."""
        said = {name: value for name, value in promise.items() if name != "signature"}
        text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        try:
            self.public.verify(base64.b64decode(promise["signature"]), PROMISE + text.encode())
        except InvalidSignature:
            return False
        return True


def unpacked(body: bytes) -> dict[str, Any]:
    """The head of a container, once its attachment has the hash that the head names; ValueError when it has not."""
    start = len(MAGIC) + LENGTH
    end = start + int.from_bytes(body[len(MAGIC) : start], "big")
    head: dict[str, Any] = json.loads(body[start:end])
    attached = head["attachments"][0]
    if hashlib.sha256(body[end : end + attached["size"]]).hexdigest() != attached["sha256"]:
        raise ValueError("the attachment is not whole")
    return head


def promise_key(file: Path) -> Ed25519PublicKey:
    """The key of promises among the log's published ones."""
    keys = json.loads(file.read_text())["keys"]
    verifier = next(each["key"] for each in keys if each["use"] == "promise")
    return Ed25519PublicKey.from_public_bytes(base64.b64decode(verifier.split("+", 2)[2])[1:])


if __name__ == "__main__":
    sys.stdout.write(json.dumps(Oracle(json.loads(sys.stdin.read())).verdict(), ensure_ascii=False) + "\n")
