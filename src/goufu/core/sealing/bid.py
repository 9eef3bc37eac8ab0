"""The bid document, its container, and the two layers around it.

Container: magic, length of the head (4 bytes, big-endian), head (canonical JSON), attachments end to end in the
head's order, zeros. Around it: age to the purchaser key and the bidder; a frame (4-byte length, zeros up to the size
class); age to the supervisor key and the bidder. Padding stands inside both layers, so that
neither an outsider nor the holders of one key learn the length.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar, Literal, Self

import pyrage
from pydantic import Field, field_validator, model_validator
from pyrage import x25519

from goufu.core.sealing.dealing import Side, TenderKeys
from goufu.core.sealing.envelope import SIZE_CLASSES, capacity, read_envelope
from goufu.core.sealing.errors import BadDocument, BidTooLarge, DamagedLayer, NotABid, OtherTender, SealedToOtherKey
from goufu.core.sealing.keys import recipient_of
from goufu.core.sealing.pieces import Piece, encrypt_pieces
from goufu.core.sealing.wire import Wire

MAGIC = b"GOUFUBID1\n"
_LENGTH = 4
_WHOLE_BP = 10_000
_FILE_NAME = r"^[^/\\\x00-\x1f\x7f]{1,120}$"


class Contact(Wire):
    """Whom to reach about the bid."""

    name: str = Field(min_length=1, max_length=100)
    phone: str = Field(default="", max_length=50)
    email: str = Field(default="", max_length=200)


class BidItem(Wire):
    """One answer of the bid: to which clause, what is offered, for how many fen if it has a price of its own."""

    clause: str = Field(min_length=1, max_length=200)
    offer: str = Field(max_length=20_000)
    amount_fen: int | None = Field(default=None, ge=0, le=10**14)


class Attachment(Wire):
    """A file inside the bid: plain name without folders, size in bytes, SHA-256."""

    name: str = Field(pattern=_FILE_NAME)
    media_type: str = Field(default="application/octet-stream", max_length=100)
    size: int = Field(ge=0)
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")

    @field_validator("name")
    @classmethod
    def _is_a_file(cls, name: str) -> str:
        if name.strip(". ") == "":
            raise ValueError("Name it without folders")
        return name


class Member(Wire):
    """One member of a consortium: unified social credit code, name, what it does, its share in basis points."""

    provider: str = Field(pattern=r"^[0-9A-HJ-NPQRTUWXY]{18}$")
    name: str = Field(min_length=1, max_length=200)
    work: str = Field(min_length=1, max_length=2000)
    share_bp: int = Field(ge=1, le=_WHOLE_BP)


class BidDocument(Wire):
    """What a bidder declares. `provider` is her unified social credit code; `attachments` is filled in by `seal`.

    A consortium bids as one supplier: `members` names them all, the bidder who leads among them, and `agreement` is the
    name of the attachment that holds their joint agreement. Both are empty where a bidder stands alone.
    """

    called: ClassVar[str] = "bid document"
    v: Literal[1] = 1
    kind: Literal["bid", "last_quote", "withdrawal"] = "bid"
    tender: str = Field(min_length=1, max_length=100)
    provider: str = Field(pattern=r"^[0-9A-HJ-NPQRTUWXY]{18}$")
    provider_name: str = Field(default="", max_length=200)
    contact: Contact
    quote_fen: int = Field(ge=0, le=10**14)
    items: tuple[BidItem, ...] = ()
    members: tuple[Member, ...] = Field(default=(), max_length=20)
    agreement: str = Field(default="", max_length=120)
    attachments: tuple[Attachment, ...] = ()

    @model_validator(mode="after")
    def _is_one_supplier(self) -> Self:
        codes = {member.provider for member in self.members}
        if self.members and (len(codes) < max(len(self.members), 2) or self.provider not in codes):
            raise ValueError("Name two members or more, each once, the bidder among them")
        if self.members and sum(member.share_bp for member in self.members) != _WHOLE_BP:
            raise ValueError("The shares of the members make 10000 basis points")
        return self


@dataclass(frozen=True)
class OpenedBid:
    """A bid in clear: the document and its attachments by name."""

    document: BidDocument
    attachments: dict[str, bytes] = field(repr=False)


@dataclass(frozen=True)
class OpeningKeys:
    """Both private halves, restored. They live in memory for the length of an opening and are never stored."""

    purchaser: x25519.Identity = field(repr=False)
    supervisor: x25519.Identity = field(repr=False)

    @classmethod
    def own(cls, identity: x25519.Identity) -> "OpeningKeys":
        """A bidder's own key, which is a recipient of both layers of her own bid."""
        return cls(identity, identity)


def seal(document: BidDocument, attachments: Mapping[str, bytes], keys: TenderKeys, own: str) -> bytes:
    """Seal a bid for a tender. `own` is the bidder's own recipient, by which she reads her copy.

    Returns an age file whose plaintext has one of the size classes. Errors: `OtherTender`, `BidTooLarge`, `BadKey`;
    `BadDocument` for a consortium whose joint agreement is not attached.
    """
    if document.tender != keys.tender:
        raise OtherTender(document=document.called, found=document.tender, expected=keys.tender)
    if document.members and document.agreement not in attachments:
        raise BadDocument(document=document.called, at="agreement", reason="Attach the joint agreement of the members")
    body = _pieces(document, attachments)
    size_class = _size_class(sum(map(len, body)))
    inner = encrypt_pieces(body, capacity(size_class), _layer(keys.purchaser, own)).getbuffer()
    frame: list[Piece] = [len(inner).to_bytes(_LENGTH, "big"), inner]
    return encrypt_pieces(frame, size_class, _layer(keys.supervisor, own)).getvalue()


def open_bid(sealed: bytes, keys: OpeningKeys, tender: str) -> OpenedBid:
    """Open both layers and check what is inside.

    Errors: `SealedToOtherKey`, `DamagedLayer`, `NotABid`, `BadDocument`, `OtherTender`: each the
    bidder's to answer for, since the file is the one her receipt names.
    """
    read_envelope(sealed)
    frame = _unlock(sealed, keys.supervisor, Side.SUPERVISOR, "outer")
    length = int.from_bytes(frame[:_LENGTH], "big")
    body = _unlock(frame[_LENGTH : _LENGTH + length], keys.purchaser, Side.PURCHASER, "inner")
    bid = unpack(body)
    if bid.document.tender != tender:
        raise OtherTender(document=bid.document.called, found=bid.document.tender, expected=tender)
    return bid


def pack(document: BidDocument, attachments: Mapping[str, bytes]) -> bytes:
    """The container in clear, before padding; describes each attachment in the head."""
    return b"".join(_pieces(document, attachments))


def _pieces(document: BidDocument, attachments: Mapping[str, bytes]) -> list[bytes]:
    given = {one.name: one for one in document.attachments}
    described = tuple(_describe(name, data, given.get(name)) for name, data in attachments.items())
    head = document.model_copy(update={"attachments": described}).dump()
    return [MAGIC, len(head).to_bytes(_LENGTH, "big"), head, *attachments.values()]


def unpack(body: bytes) -> OpenedBid:
    """Read a container back, checking every attachment's size and SHA-256."""
    if not body.startswith(MAGIC):
        raise NotABid(why="it does not begin as a bid container")
    start = len(MAGIC) + _LENGTH
    at = start + int.from_bytes(body[len(MAGIC) : start], "big")
    document = BidDocument.load(body[start:at])
    found: dict[str, bytes] = {}
    for one in document.attachments:
        found[one.name] = body[at : at + one.size]
        at += one.size
        if hashlib.sha256(found[one.name]).hexdigest() != one.sha256:
            raise NotABid(name=one.name, why="the attachment {name} does not match its description")
    if len(found) < len(document.attachments) or body.count(0, at) != len(body) - at:
        raise NotABid(why="an attachment is named twice, or something follows the last one")
    return OpenedBid(document, found)


def _describe(name: str, data: bytes, given: Attachment | None) -> Attachment:
    media_type = given.media_type if given else "application/octet-stream"
    if not re.match(_FILE_NAME, name) or name.strip(". ") == "":
        raise BadDocument(document=BidDocument.called, at=f"attachments.{name!r}", reason="Name it without folders")
    return Attachment(name=name, media_type=media_type, size=len(data), sha256=hashlib.sha256(data).hexdigest())


def _size_class(size: int) -> int:
    for one in SIZE_CLASSES:
        if size <= capacity(one):
            return one
    raise BidTooLarge(size=size, most=capacity(SIZE_CLASSES[-1]))


def _layer(key: str, own: str) -> list[x25519.Recipient]:
    return [recipient_of(key), recipient_of(own)]


def _unlock(data: bytes, identity: x25519.Identity, side: Side, layer: str) -> bytes:
    try:
        return bytes(pyrage.decrypt(data, [identity]))
    except pyrage.DecryptError as fault:
        if "No matching keys" in str(fault):
            raise SealedToOtherKey(layer=layer, side=side) from None
        raise DamagedLayer(layer=layer) from None
