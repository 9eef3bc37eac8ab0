"""The panel's draw: nobody can choose or foretell it, and everybody can compute it again once the result is published.

Three things go in. The *pool* is the list of experts' offices, its hash public at once. The *root* is that of the log
when the opening had just been entered, so that no officer can wait for a better one. The *signature* is the server's
(Ed25519: the same message gives the same signature) over tender, root and pool; it stays private until the result is
published, so that nobody can compute before who sits on the panel. The seed is its SHA-256. The steps in plain words:
`docs/methods/panel_draw.md`.
"""

import base64
from collections.abc import Iterable, Sequence
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

PREFIX = "goufu panel draw v1"


def pool_hash(pool: Iterable[str]) -> str:
    """SHA-256 (hexadecimal) of the offices' codes in ascending order, one a line."""
    return sha256("\n".join(sorted(pool)).encode()).hexdigest()


def draw_message(tender: str, log_size: int, log_root: str, pool: str) -> bytes:
    """What is signed, one a line: prefix, tender, size and root (hexadecimal) of the log, hash of the pool."""
    return "\n".join([PREFIX, tender, str(log_size), log_root, pool, ""]).encode()


def drawn_order(signature: bytes, pool: Iterable[str], excluded: Iterable[str]) -> list[str]:
    """The pool without the excluded, in the order of SHA-256(seed ‖ code); the seed is SHA-256(signature)."""
    seed = sha256(signature).digest()
    kept = set(pool) - set(excluded)
    return sorted(kept, key=lambda code: sha256(seed + code.encode()).digest())


def draw_holds(
    *, tender: str, log_size: int, log_root: str, pool: Sequence[str], excluded: Sequence[str], signature: str,
    order: Sequence[str], public_key: bytes,
) -> bool:  # fmt: skip
    """Whether a published draw is what its own figures give. `public_key`: the server's promise key, 32 bytes."""
    raw = base64.b64decode(signature)
    message = draw_message(tender, log_size, log_root, pool_hash(pool))
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(raw, message)
    except InvalidSignature:
        return False
    return drawn_order(raw, pool, excluded) == list(order)
