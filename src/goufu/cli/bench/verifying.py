"""How many entries a second the independent verifier checks: a log of made entries of the usual size and shape."""

import json
import secrets
import time
from pathlib import Path
from statistics import median

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from goufu.base.canonical import canonical_of_plain
from goufu.core.ledger.merkle import leaf_hash
from goufu.core.ledger.notes import ServerKeys, Signer, sign_checkpoint
from goufu.core.ledger.tiles import LogFolder
from goufu.core.models import Entry
from goufu_verify import verify

ENTRIES, CASES = 100_000, 4_000


def make_log(folder: Path, entries: int = ENTRIES) -> LogFolder:
    """A signed log whose entries are copies of real ones, each in the chain of one of some thousand cases."""
    log = LogFolder(folder)
    keys = ServerKeys(*(Signer(name, Ed25519PrivateKey.generate()) for name in ("bench", "bench/promise")))
    log.publish_keys(keys.public())
    real = [json.loads(bytes(body)) for body in Entry.objects.order_by("-id").values_list("body", flat=True)[:50]]
    last: dict[str, str] = {}
    items: list[tuple[bytes, bytes | None]] = []
    for place in range(entries):
        case = f"BN-510322-{place % CASES:08d}"
        turn, nonce = place // CASES + 1, secrets.token_hex(16)
        body = canonical_of_plain(
            {**real[place % len(real)], "case": case, "turn": turn, "prev": last.get(case, ""), "nonce": nonce}
        )
        leaf = leaf_hash(body)
        last[case] = leaf.hex()
        items.append((leaf, body))
    root = log.append(0, items)
    log.seal(sign_checkpoint(keys.checkpoint, entries, root).note, 0, entries)
    return log


def verified(folder: Path, times: int = 5) -> tuple[float, int]:
    """Entries a second, the median of some runs; and the mean size of an entry's body in bytes."""
    rates = []
    for _ in range(times):
        begun = time.perf_counter()
        report = verify(folder)
        rates.append(ENTRIES / (time.perf_counter() - begun))
        if not report.ok:
            raise RuntimeError("The log of the measurement does not hold.")
    size = sum(path.stat().st_size for path in (folder / "entries").rglob("*") if path.is_file())
    return median(rates), size // ENTRIES
