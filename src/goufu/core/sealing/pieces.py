"""Encrypting what lies in pieces: nothing is copied together first, and what comes out is copied nowhere."""

import io
from collections.abc import Sequence

import pyrage
from pyrage import x25519

Piece = bytes | memoryview


class Padded:
    """What the age library reads from: pieces end to end, then zeros up to a length in bytes."""

    def __init__(self, pieces: Sequence[Piece], size: int) -> None:
        padding = bytes(size - sum(map(len, pieces)))
        self._pieces = iter([memoryview(piece) for piece in (*pieces, padding) if len(piece)])
        self._piece, self._at = memoryview(b""), 0

    def read(self, most: int) -> bytes:
        """At most so many bytes; none at the end."""
        if self._at >= len(self._piece):
            self._piece, self._at = next(self._pieces, memoryview(b"")), 0
        start, self._at = self._at, self._at + most
        return bytes(self._piece[start : self._at])


def encrypt_pieces(pieces: Sequence[Piece], size: int, recipients: Sequence[x25519.Recipient]) -> io.BytesIO:
    """An age file over the pieces and zeros up to `size` bytes."""
    written = io.BytesIO()
    pyrage.encrypt_io(Padded(pieces, size), written, recipients)
    return written
