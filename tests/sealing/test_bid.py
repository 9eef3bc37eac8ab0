"""A sealed bid: what it hides, what it refuses, who can read it."""

import base64
import gzip
import io
import json
import os

import pyrage
import pytest
from tests.sealing.conftest import CEREMONY, TENDER, make_document, new_device

from goufu.core.sealing.bid import Attachment, BidDocument, Member, OpeningKeys, open_bid, pack, seal, unpack
from goufu.core.sealing.envelope import SIZE_CLASSES, capacity, check_sealed, read_envelope
from goufu.core.sealing.errors import (
    BadDocument,
    BidTooLarge,
    DamagedLayer,
    NotABid,
    NotAnAgeFile,
    NotASizeClass,
    OtherTender,
    SealedToOtherKey,
    WrongRecipients,
)
from goufu.core.sealing.opening import open_all, prepare_rehearsal, release_share, restore_keys

CANARY = "CANARY-7f3a-金丝雀"


def spellings(text: str) -> list[bytes]:
    plain = text.encode()
    shifted = [base64.b64encode(b"x" * lead + plain)[4:-4] for lead in range(3)]
    return [plain, text.encode("utf-16-le"), text.encode("utf-16-be"), gzip.compress(plain, mtime=0)[10:-8], *shifted]


def opening_keys(world) -> OpeningKeys:
    shares = world.released(world.purchaser, 2) + world.released(world.supervisor, 2)
    return restore_keys(world.deals, shares, CEREMONY)


def test_no_spelling_of_a_canary_shows_in_the_sealed_bytes(world):
    files = {f"canary-{n}.bin": b"--" + spelling + b"--" for n, spelling in enumerate(spellings(CANARY))}
    document = make_document(provider_name=CANARY)
    container = pack(document, files)
    sealed = world.seal(document, files)
    for spelling in spellings(CANARY):
        assert spelling in container
        assert spelling not in sealed
    assert document.provider.encode() not in sealed
    assert TENDER.encode() not in sealed


@pytest.mark.parametrize(("small", "large"), [(0, 55_000), (70_000, 240_000), (300_000, 1_000_000)])
def test_bids_of_one_size_class_cannot_be_told_apart_by_size(world, small, large):
    one, other = (check_sealed(world.seal(make_document(), {"a": os.urandom(size)})) for size in (small, large))
    assert one.plaintext_size == other.plaintext_size
    assert one.plaintext_size in SIZE_CLASSES


def test_the_holders_of_the_outer_key_learn_no_size_either(world):
    outer = opening_keys(world).supervisor
    inner = [
        pyrage.decrypt(world.seal(make_document(), {"a": os.urandom(size)}), [outer]) for size in (0, 1_000, 55_000)
    ]
    assert {len(frame) for frame in inner} == {SIZE_CLASSES[0]}
    lengths = {read_envelope(frame[4 : 4 + int.from_bytes(frame[:4], "big")]).plaintext_size for frame in inner}
    assert lengths == {capacity(SIZE_CLASSES[0])}


def test_the_outer_layer_is_an_ordinary_age_file(world):
    plain = pyrage.decrypt(world.seal(make_document()), [world.bidder.identity])
    assert len(plain) in SIZE_CLASSES


def test_the_bidder_reads_her_own_copy(world):
    sealed = world.seal(make_document(), {"plan.txt": "方案".encode()})
    bid = open_bid(sealed, OpeningKeys.own(world.bidder.identity), TENDER)
    assert bid.document.contact.name == "synthetic 林某"
    assert bid.attachments["plan.txt"].decode() == "方案"


def test_another_bidder_cannot_read_it(world):
    with pytest.raises(SealedToOtherKey):
        open_bid(world.seal(make_document()), OpeningKeys.own(new_device().identity), TENDER)


def test_a_bid_of_five_megabytes_goes_there_and_back(world):
    scan = os.urandom(5 * 1024 * 1024)
    sealed = world.seal(make_document(), {"scan.pdf": scan})
    assert check_sealed(io.BytesIO(sealed)).plaintext_size == 8 * 1024 * 1024
    assert open_bid(sealed, opening_keys(world), TENDER).attachments["scan.pdf"] == scan


def test_a_bid_beyond_the_largest_class_is_refused_before_sealing(world, monkeypatch):
    monkeypatch.setattr("goufu.core.sealing.bid.SIZE_CLASSES", SIZE_CLASSES[:1])
    with pytest.raises(BidTooLarge) as refusal:
        world.seal(make_document(), {"a": os.urandom(SIZE_CLASSES[0])})
    assert refusal.value.http_status == 413
    assert refusal.value.field == "attachments"


def test_every_size_class_has_room_for_its_inner_layer():
    """The frame must hold the inner header (under 2 KiB with the largest decoy stanza) and a tag a chunk."""
    for size in SIZE_CLASSES:
        tags = -(-capacity(size) // 65536) * 16
        assert size - capacity(size) - tags - 16 - 4 >= 2048


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (lambda _: b"", "empty"),
        (lambda _: b"%PDF-1.7 not sealed at all", "does not begin"),
        (lambda _: pyrage.encrypt(b"x", [pyrage.x25519.Identity.generate().to_public()], armored=True), "text form"),
        (lambda sealed: sealed[:40], "malformed at byte"),
        (lambda sealed: sealed.replace(b"\n--- ", b"\n-!- ", 1), "malformed at byte"),
        (lambda sealed: sealed[: sealed.index(b"--- ") + 50], "right after its header"),
        (lambda sealed: sealed.replace(b"-> X25519", b"->X25519", 1), "malformed at byte"),
    ],
)
def test_a_malformed_age_file_is_refused_with_its_reason(world, spoil, why):
    with pytest.raises(NotAnAgeFile, match=why) as refusal:
        check_sealed(spoil(world.seal(make_document())))
    assert refusal.value.http_status == 422
    assert refusal.value.cure
    assert refusal.value.field == "sealed_bid"


@pytest.mark.parametrize("cut", [1, 17, 4096, 65552])
def test_a_cut_upload_is_refused(world, cut):
    sealed = world.seal(make_document(), {"a": os.urandom(100_000)})
    with pytest.raises((NotASizeClass, NotAnAgeFile)):
        check_sealed(sealed[:-cut])


def test_an_unpadded_age_file_is_refused(world):
    key = pyrage.x25519.Recipient.from_str(world.keys.supervisor)
    with pytest.raises(NotASizeClass, match="1234 bytes"):
        check_sealed(pyrage.encrypt(b"x" * 1234, [key, key]))


def test_a_password_or_a_third_recipient_is_refused(world):
    key = pyrage.x25519.Recipient.from_str(world.keys.supervisor)
    with pytest.raises(WrongRecipients, match="X25519, X25519, X25519"):
        check_sealed(pyrage.encrypt(b"\0" * SIZE_CLASSES[0], [key, key, key]))
    with pytest.raises(WrongRecipients, match="scrypt"):
        check_sealed(pyrage.passphrase.encrypt(b"\0" * SIZE_CLASSES[0], "synthetic"))


def test_a_bid_sealed_to_another_tender_passes_outside_and_is_found_at_the_opening(world):
    wrong = world.keys.model_copy(update={"purchaser": new_device().recipient})
    sealed = seal(make_document(), {}, wrong, world.bidder.recipient)
    check_sealed(sealed)
    with pytest.raises(SealedToOtherKey, match="inner layer"):
        open_bid(sealed, opening_keys(world), TENDER)


def test_one_bid_that_cannot_be_opened_does_not_stop_the_others(world):
    good, damaged = world.seal(make_document()), bytearray(world.seal(make_document()))
    damaged[-1] ^= 1
    foreign = seal(
        make_document(),
        {},
        world.keys.model_copy(update={"supervisor": new_device().recipient}),
        world.bidder.recipient,
    )
    brought = [("one", good), ("two", bytes(damaged)), ("three", foreign), ("four", b"junk"), ("five", good)]
    outcomes = {o.name: o for o in open_all(brought, opening_keys(world), TENDER)}
    assert [name for name, o in outcomes.items() if o.bid] == ["one", "five"]
    assert isinstance(outcomes["two"].fault, DamagedLayer)
    assert isinstance(outcomes["three"].fault, SealedToOtherKey)
    assert isinstance(outcomes["four"].fault, NotAnAgeFile)


def layered(world, body: bytes) -> bytes:
    recipients = [pyrage.x25519.Recipient.from_str(key) for key in (world.keys.purchaser, world.keys.supervisor)]
    inner = pyrage.encrypt(body, recipients[:1])
    return bytes(pyrage.encrypt(len(inner).to_bytes(4, "big") + inner, recipients[1:]))


def test_something_else_inside_the_layers_is_no_bid(world):
    with pytest.raises(NotABid, match="does not begin"):
        open_bid(layered(world, b"PK\x03\x04 a zip"), opening_keys(world), TENDER)


def test_a_document_of_another_tender_inside_the_right_keys_is_found(world):
    body = pack(make_document(tender="TD-OTHER"), {})
    with pytest.raises(OtherTender, match="TD-OTHER"):
        open_bid(layered(world, body), opening_keys(world), TENDER)
    with pytest.raises(OtherTender):
        world.seal(make_document(tender="TD-OTHER"))


def test_an_attachment_swapped_inside_the_container_is_found():
    body = pack(make_document(), {"a": b"one", "b": b"two"})
    with pytest.raises(NotABid, match="attachment b"):
        unpack(body.replace(b"two", b"six"))
    with pytest.raises(NotABid, match="follows"):
        unpack(body + b"\0\0smuggled")


def test_attachment_names_that_could_leave_a_folder_are_refused(world):
    for name in ("../plan.pdf", "..", "a/b", "C:\\plan", "tab\there", ""):
        with pytest.raises(BadDocument, match="attachments"):
            world.seal(make_document(), {name: b"x"})
        with pytest.raises(ValueError, match="name"):
            Attachment(name=name, size=1, sha256="0" * 64)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("quote_fen", -1),
        ("quote_fen", 100.5),
        ("quote_fen", "100"),
        ("quote_fen", True),
        ("provider", "52510322MJY000001"),
        ("provider", "5251O322MJY0000016"),
        ("kind", "offer"),
        ("surprise", 1),
    ],
)
def test_a_bad_document_names_its_field(field, value):
    raw = json.loads(make_document().dump()) | {field: value}
    with pytest.raises(BadDocument, match=field):
        BidDocument.load(json.dumps(raw).encode())


def test_bytes_that_are_no_json_are_a_bad_document():
    with pytest.raises(BadDocument, match="JSON"):
        BidDocument.load(b"\xff\xfe not json")


def test_a_rehearsal_opens_a_dummy_bid_with_the_officers_devices_and_never_the_real_one(world):
    rehearsal = prepare_rehearsal(*world.deals)
    shares = [
        release_share(dealt.deal, dealt.share_files[office], world.devices[office], "REHEARSAL")
        for dealt in rehearsal.dealt
        for office in list(dealt.share_files)[:2]
    ]
    keys = restore_keys([d.deal for d in rehearsal.dealt], shares, "REHEARSAL")
    tender = rehearsal.dealt[0].deal.tender
    assert open_bid(rehearsal.sealed, keys, tender).document.contact.name == "REHEARSAL"
    with pytest.raises(SealedToOtherKey):
        open_bid(world.seal(make_document()), keys, TENDER)


MEMBERS = (
    Member(provider="52510322MJY0000016", name="牵头", work="上门探访", share_bp=6000),
    Member(provider="53100000500019795A", name="成员", work="助餐", share_bp=4000),
)


def test_a_consortium_names_its_members_and_seals_their_agreement_with_the_bid(world):
    together = make_document(members=MEMBERS, agreement="协议.pdf")
    sealed = world.seal(together, {"协议.pdf": b"signed by both"})
    opened = open_bid(sealed, opening_keys(world), TENDER)
    assert opened.document.members == MEMBERS
    assert opened.attachments[opened.document.agreement] == b"signed by both"
    alone = world.seal(make_document(), {"协议.pdf": b"signed by both"})
    assert check_sealed(sealed).plaintext_size == check_sealed(alone).plaintext_size


def test_a_consortium_without_its_agreement_is_not_sealed(world):
    with pytest.raises(BadDocument) as raised:
        world.seal(make_document(members=MEMBERS, agreement="协议.pdf"), {"方案.pdf": b"x"})
    assert "agreement" in raised.value.text("en")


@pytest.mark.parametrize(
    "members",
    [MEMBERS[:1], (MEMBERS[0], MEMBERS[0].model_copy(update={"share_bp": 4000})), MEMBERS[1:], (MEMBERS[0],) * 2],
)
def test_members_are_two_or_more_each_once_with_the_bidder_among_them_and_shares_that_make_the_whole(members):
    plain = make_document().model_dump() | {"members": [each.model_dump() for each in members]}
    with pytest.raises(BadDocument):
        BidDocument.load(json.dumps(plain).encode())
