"""Who is invited to tender: drawn at random from those that qualify; nobody can choose, and everybody can check.

The server's signature (Ed25519: one message, one signature) over tender and pool gives the seed; it is published with
the result, and the order is that of SHA-256(seed ‖ code), as in the draw of a panel.
"""

import base64
from collections.abc import Iterable
from hashlib import sha256

from goufu.core.ledger.notes import server_keys

PREFIX = "goufu invitees v1"


def invitees_message(tender: str, pool: Iterable[str]) -> bytes:
    """What is signed, one a line: prefix, tender, the organs' codes in ascending order."""
    return "\n".join([PREFIX, tender, *sorted(pool), ""]).encode()


def order_of(signature: bytes, pool: Iterable[str]) -> list[str]:
    """The pool in the drawn order; those in front are invited."""
    seed = sha256(signature).digest()
    return sorted(set(pool), key=lambda code: sha256(seed + code.encode()).digest())


def draw_invitees_of(tender: str, pool: Iterable[str]) -> tuple[list[str], str]:
    """The drawn order of a pool, and the signature (base64) that it follows from."""
    codes = sorted(set(pool))
    signature = server_keys().promise.sign(invitees_message(tender, codes))
    return order_of(signature, codes), base64.b64encode(signature).decode()
