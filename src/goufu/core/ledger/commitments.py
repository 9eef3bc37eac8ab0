"""Salted hashes: what may be published of a value that itself may not.

Every hash that leaves the machine is salted; an unsalted one of a small record is found by a loop over the register.
"""

import secrets
from collections.abc import Mapping
from datetime import UTC, date, datetime
from hashlib import sha256
from uuid import UUID

from goufu.base.canonical import canonical_of_plain, plain

SALT_BYTES = 16


def new_salt() -> bytes:
    """Sixteen random bytes."""
    return secrets.token_bytes(SALT_BYTES)


def commitment(salt: bytes, value: object) -> str:
    """SHA-256(salt ‖ canonical JSON of the value), in hexadecimal. Whoever is shown salt and value can check it."""
    return commitment_of_plain(salt, plain(value))


def commitment_of_plain(salt: bytes, value: object) -> str:
    """The same for a value that `plain` has returned already."""
    return sha256(salt + canonical_of_plain(value)).hexdigest()


def fingerprint(grain: bytes, columns: Mapping[str, object]) -> str:
    """SHA-256(grain ‖ canonical JSON of the columns), in hexadecimal; the values come from `canonical_value`."""
    return sha256(grain + canonical_of_plain(columns)).hexdigest()


def canonical_value(value: object) -> object:
    """A column's value as JSON, the same whether it comes from the model in Python or back from the database.

    Instants become UTC text with microseconds, civil dates ISO text, keys text, bytes hexadecimal. Raises TypeError for
    anything that has more than one spelling (floats, decimals, local times).
    """
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        return int(value)
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, date):
        return _day_or_instant(value)
    if isinstance(value, bytes | bytearray | memoryview):
        return bytes(value).hex()
    return _composite(value)


def _day_or_instant(value: date) -> str:
    if not isinstance(value, datetime):
        return value.isoformat()
    if value.tzinfo is None:
        raise TypeError("an instant without offset has no fingerprint")
    return value.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def _composite(value: object) -> object:
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, Mapping):
        return {str(key): canonical_value(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [canonical_value(part) for part in value]
    raise TypeError(f"a column may not hold a {type(value).__name__}")
