"""The promise of an entry that stands in the database already: the same bytes as when it was first given."""

import hmac
from dataclasses import dataclass

from goufu.core.clock import moment_at
from goufu.core.exceptions import UnknownCase
from goufu.core.ledger.promise import Promise, promise_of
from goufu.core.models import Entry


@dataclass(frozen=True)
class _Then:
    """The case as it stood after the entry."""

    ref: str
    turn: int
    thread: str


def promise_again(entry: Entry) -> Promise:
    """Sign the promise of an entry (again): Ed25519 is deterministic, so it is the same one."""
    then = _Then(entry.case_ref, entry.turn, entry.thread)
    return promise_of(bytes(entry.hash), then, moment_at(entry.instant), entry.act)


def promise_for(digest: str, signature: str) -> Promise:
    """The promise of the entry with this hash, for a stranger.

    Every hash stands in the public tiles. Were what is withheld told by hash alone, anybody could ask for all of them
    and count sealed bids; so it is told only to whoever brings the promise's signature, and is unknown to others.
    """
    promise = promise_of_hash(digest)
    withheld = Entry.objects.filter(hash=bytes.fromhex(digest), withheld=True).exists()
    if withheld and not hmac.compare_digest(promise.signature.encode(), signature.encode()):
        raise _unknown(digest)
    return promise


def promise_of_hash(digest: str) -> Promise:
    """The promise of the entry with this hash (64 hexadecimal digits)."""
    entry = Entry.objects.filter(hash=bytes.fromhex(digest)).first() if _is_hash(digest) else None
    if entry is None:
        raise _unknown(digest)
    return promise_again(entry)


def _unknown(digest: str) -> UnknownCase:
    return UnknownCase(
        "No entry has the hash {digest}.", digest=digest[:16], field="entry", cure="Copy it from the receipt."
    )


def _is_hash(digest: str) -> bool:
    return len(digest) == 64 and all(each in "0123456789abcdef" for each in digest)
