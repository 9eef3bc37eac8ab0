"""The age envelope as it looks from outside: header, recipients, size class.

With X25519 nobody but the key itself can tell to which key a file is sealed. That hides the tender and the bidder, and
it is why a bid sealed to a wrong key is found at the opening and not at its arrival.
Format: age-encryption.org/v1 (C2SP age specification).
"""

import io
import re
from dataclasses import dataclass
from typing import BinaryIO

from goufu.core.sealing.errors import NotAnAgeFile, NotASizeClass, WrongRecipients

KIB = 1024
SIZE_CLASSES = tuple(KIB * size for size in (64, 256, 1024, 4096, 8192, 16384, 65536))
"""Bytes of plaintext of the outer layer: the only lengths a sealed bid may have."""
RECIPIENTS = 2
"""The tender's key and the bidder's own: one number for all, so that it tells nothing."""
MOST_HEADER = 8 * KIB
_VERSION = b"age-encryption.org/v1\n"
_CHUNK, _TAG, _NONCE = 64 * KIB, 16, 16
_STANZA = re.compile(rb"-> (\S+)(?: \S+)*\n((?:[A-Za-z0-9+/]{64}\n)*)([A-Za-z0-9+/]{0,63})\n")
_FOOTER = re.compile(rb"--- [A-Za-z0-9+/]{43}\n")


@dataclass(frozen=True)
class Envelope:
    """What anybody can see of an age file: kinds of recipients and bytes of its plaintext."""

    recipients: tuple[str, ...]
    plaintext_size: int


def capacity(size_class: int) -> int:
    """Bytes of a bid container that fit a size class: 4 KiB for the inner header, a thousandth for the tags."""
    return size_class - 4 * KIB - size_class // KIB


def read_envelope(source: bytes | BinaryIO) -> Envelope:
    """Read the header and measure the payload without reading it. Errors: `NotAnAgeFile`."""
    stream = io.BytesIO(source) if isinstance(source, bytes) else source
    stream.seek(0)
    head = stream.read(MOST_HEADER)
    kinds, end = _read_header(head)
    return Envelope(kinds, _plaintext_size(stream.seek(0, io.SEEK_END) - end))


def check_sealed(source: bytes | BinaryIO, recipients: int = RECIPIENTS) -> Envelope:
    """Refuse what cannot be a sealed bid, before it is accepted.

    Errors: `NotAnAgeFile`, `WrongRecipients`, `NotASizeClass`. A file that passes may still be sealed to a wrong key.
    """
    envelope = read_envelope(source)
    kinds = [kind for kind in envelope.recipients if not kind.endswith("-grease")]
    if kinds != ["X25519"] * recipients:
        raise WrongRecipients(expected=recipients, found=", ".join(kinds) or "0")
    if envelope.plaintext_size not in SIZE_CLASSES:
        raise NotASizeClass(size=envelope.plaintext_size)
    return envelope


def _read_header(head: bytes) -> tuple[tuple[str, ...], int]:
    if not head.startswith(_VERSION):
        raise NotAnAgeFile(why=_first_line_fault(head))
    kinds, at = [], len(_VERSION)
    while stanza := _STANZA.match(head, at):
        kinds.append(stanza.group(1).decode("ascii", "replace"))
        at = stanza.end()
    footer = _FOOTER.match(head, at)
    if footer is None:
        raise NotAnAgeFile(at=at, why="its header is malformed at byte {at}")
    return tuple(kinds), footer.end()


def _first_line_fault(head: bytes) -> str:
    if not head:
        return "the file is empty"
    if head.startswith(b"-----BEGIN AGE"):
        return "it is in the text form of age; the binary form is needed"
    return "it does not begin with the age header"


def _plaintext_size(payload: int) -> int:
    stream = payload - _NONCE
    if stream < _TAG:
        raise NotAnAgeFile(why="it ends right after its header")
    chunks = -(-stream // (_CHUNK + _TAG))
    size = stream - chunks * _TAG
    if size <= (chunks - 1) * _CHUNK and chunks > 1:
        raise NotAnAgeFile(why="its last part is cut")
    return size
