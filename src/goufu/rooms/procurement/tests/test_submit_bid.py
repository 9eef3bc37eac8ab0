"""A sealed bid arrives in time or not at all, and leaves no trace of whose it is."""

import io
import json
from base64 import b64decode
from typing import Any

import psycopg
import pytest
from django.db import connection
from tests.cast import Cast, refused, turned_down
from tests.tendering import Tendering, decided, document, noticed, uscc_of

from goufu.core.exceptions import WrongOffice, WrongState
from goufu.core.models import Attempt, Entry, Message, StoredFile
from goufu.core.public import public_entries
from goufu.core.sealing.envelope import read_envelope
from goufu.core.sealing.errors import NotAnAgeFile, NotASizeClass
from goufu.core.uploads.files import path_of, store
from goufu.rooms.procurement.interface import tender_view
from goufu.rooms.procurement.models import Bid

QUOTE = 51_234_567


@pytest.fixture(scope="module")
def tender(module_cast: Cast) -> Tendering:
    return noticed(module_cast)


def test_a_sealed_bid_is_received_under_a_reference_that_counts_nothing(cast: Cast) -> None:
    tender = noticed(cast)
    ref = tender.bid(cast, "alpha", QUOTE)
    assert (cast.state(ref), ref[:10], len(ref)) == ("received", "BD-510322-", 18)


def test_nothing_in_clear_joins_the_provider_to_the_tender(cast: Cast) -> None:
    tender = noticed(cast)
    ref = tender.bid(cast, "alpha", QUOTE)
    entry, row = Entry.objects.get(case_ref=ref), Bid.objects.get(ref=ref)
    kept = json.dumps([_columns(entry), _columns(row), _columns(StoredFile.objects.get(pk=row.sealed))])
    for trace in (
        uscc_of("alpha"),
        '"alpha',
        "alpha-",
        str(cast.alpha_staff.person),
        str(cast.alpha_staff.tenure),
        str(QUOTE),
    ):
        assert trace not in kept
    assert (entry.office, entry.person, entry.withheld, entry.publish) == ("", None, True, "never")


def test_only_ciphertext_lies_in_database_and_files(cast: Cast) -> None:
    tender = noticed(cast)
    ref = tender.bid(cast, "alpha", QUOTE, files={"方案.txt": "canary 金丝雀".encode()})
    data = path_of(Bid.objects.get(ref=ref).sealed).read_bytes()
    assert data.startswith(b"age-encryption.org/v1\n")
    for clear in (b"canary", "金丝雀".encode(), uscc_of("alpha").encode(), str(QUOTE).encode()):
        assert clear not in data
        assert clear.decode() not in Bid.objects.get(ref=ref).sender


def test_public_pages_are_the_same_whether_one_bid_came_or_nine(cast: Cast) -> None:
    tender = noticed(cast)
    tender.bid(cast, "alpha", QUOTE)
    after_one = (public_entries(tender.row().thread), tender_view(tender.ref), Message.objects.count())
    for place in range(8):
        tender.bid(cast, ("alpha", "beta", "gamma")[place % 3], QUOTE + place)
    assert (public_entries(tender.row().thread), tender_view(tender.ref), Message.objects.count()) == after_one


def test_the_sealed_senders_of_all_bids_hold_one_length_and_nothing_in_common(cast: Cast) -> None:
    tender = noticed(cast)
    refs = [tender.bid(cast, organ, QUOTE) for organ in ("alpha", "alpha", "gamma")]
    senders = [Bid.objects.get(ref=ref).sender for ref in refs]
    assert len({read_envelope(b64decode(sender)).plaintext_size for sender in senders}) == 1
    assert len(set(senders)) == 3


def test_a_late_bid_is_refused_even_when_sealed(cast: Cast) -> None:
    tender = noticed(cast)
    tender.past_the_deadline(cast)
    with refused("late-bid"):
        tender.bid(cast, "alpha", QUOTE)
    attempt = Attempt.objects.get(act="submit_bid")
    assert (attempt.office, attempt.case_ref) == ("", "")
    assert not Bid.objects.exists()


def test_a_late_bid_is_refused_as_done_elsewhere_too(cast: Cast) -> None:
    tender = noticed(cast)
    sealed = store(io.BytesIO(tender.sealed("alpha", QUOTE))).sha256
    tender.past_the_deadline(cast)
    where = {"office": "省公共资源交易平台", "number": "示例1", "on": "2025-03-04", "address": "示例"}
    with refused("late-bid"):
        cast.elsewhere("submit_bid", cast.alpha_staff, None, where, tender=tender.ref, sealed=sealed)


def test_bids_wait_for_an_opening_and_not_for_one_another(cast: Cast) -> None:
    tender = noticed(cast)
    lock = f"SELECT id FROM procurement_tender WHERE ref = '{tender.ref}' FOR"
    with psycopg.connect(**connection.get_connection_params()) as other, connection.cursor() as cursor:
        cursor.execute("SET lock_timeout = '300ms'")
        other.execute(f"{lock} SHARE")
        assert cast.state(tender.bid(cast, "alpha", QUOTE)) == "received"
        other.rollback()
        other.execute(f"{lock} UPDATE")
        with pytest.raises(psycopg.errors.LockNotAvailable):
            tender.bid(cast, "beta", QUOTE)


def test_a_bid_at_the_instant_of_the_deadline_is_in_time(cast: Cast) -> None:
    tender = noticed(cast)
    deadline = tender.row().deadline
    assert deadline is not None
    cast.clock.put(deadline)
    assert cast.state(tender.bid(cast, "alpha", QUOTE)) == "received"


def test_a_file_that_is_not_sealed_is_refused(module_cast: Cast, tender: Tendering) -> None:
    with pytest.raises(NotAnAgeFile):
        _submit(module_cast, tender, document("报价：51万元"))


def test_a_cut_file_is_refused(module_cast: Cast, tender: Tendering) -> None:
    cut = tender.sealed("alpha", QUOTE)[:-1000]
    with pytest.raises((NotASizeClass, NotAnAgeFile)):
        _submit(module_cast, tender, store(io.BytesIO(cut)).sha256)


def test_who_is_no_provider_submits_nothing(module_cast: Cast, tender: Tendering) -> None:
    sealed = store(io.BytesIO(tender.sealed("alpha", QUOTE))).sha256
    with turned_down(WrongOffice):
        module_cast.do("submit_bid", module_cast.officer, tender=tender.ref, sealed=sealed)


def test_before_the_notice_and_after_the_opening_nothing_is_received(cast: Cast) -> None:
    tender = noticed(cast)
    tender.three_bids(cast)
    sealed = store(io.BytesIO(tender.sealed("alpha", QUOTE))).sha256
    tender.past_the_deadline(cast)
    tender.open(cast)
    with turned_down(WrongState):
        _submit(cast, tender, sealed)


def _submit(cast: Cast, tender: Tendering, sealed: str) -> None:
    decided(cast, "submit_bid", cast.alpha_staff, None, tender.ref, tender=tender.ref, sealed=sealed)


def _columns(row: Any) -> dict[str, str]:
    return {
        field.attname: bytes(value).decode("utf-8", "replace") if isinstance(value, bytes | memoryview) else str(value)
        for field in row._meta.concrete_fields
        for value in [getattr(row, field.attname)]
    }
