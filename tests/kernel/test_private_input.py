"""What the record says of private and personal input, and of who sent a sealed bid: a salted commitment, or nothing."""

import base64
import gzip
import json
from typing import Any

import pytest
from django.db import connection
from tests.cast import NEED, Cast, turned_down
from tests.reviewing import asked_for_quotes
from tests.tendering import noticed, uscc_of

from goufu.core.exceptions import BadInput
from goufu.core.fields import visibility_of
from goufu.core.ledger.commitments import commitment
from goufu.core.models import Attempt, Entry, Message
from goufu.core.registry import act_named


def body(entry: Entry) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(bytes(entry.body))
    return found


@pytest.fixture
def raised(cast: Cast) -> Entry:
    cast.do("raise_need", cast.village_clerk, **NEED)
    return Entry.objects.get(act="raise_need")


class TestCommitments:
    def test_private_and_personal_fields_stand_as_commitments_alone(self, cast: Cast, raised: Entry):
        hidden = {name for name in NEED if visibility_of(act_named("raise_need").input_type, name)}
        assert hidden == {"people", "evidence", "on_behalf_of"}
        assert set(body(raised)["commitments"]) == hidden
        assert not hidden & set(body(raised)["public"])

    def test_who_is_shown_salt_and_value_can_check_them(self, cast: Cast, raised: Entry):
        kept = raised.private["fields"]
        for name, digest in body(raised)["commitments"].items():
            assert commitment(bytes.fromhex(kept[name]["salt"]), NEED[name]) == digest

    def test_two_equal_needs_share_no_hash(self, cast: Cast, raised: Entry):
        """Else a loop over all likely values would find them."""
        cast.do("raise_need", cast.village_clerk, **NEED)
        first, second = (body(each) for each in Entry.objects.filter(act="raise_need"))
        assert not set(first["commitments"].values()) & set(second["commitments"].values())
        digests = [{each["digest"] for each in entry["verdicts"]} for entry in (first, second)]
        assert not digests[0] & digests[1]
        prints = [{each["fingerprint"] for each in entry["rows"]} for entry in (first, second)]
        assert not prints[0] & prints[1]

    def test_the_facts_that_the_law_saw_are_kept_apart_from_the_public_entry(self, cast: Cast, raised: Entry):
        asked = raised.private["rulings"][0]
        assert asked["material"]["facts"]["smallest_count"] == NEED["people"]
        assert "smallest_count" not in bytes(raised.body).decode()
        assert commitment(bytes.fromhex(asked["salt"]), asked["material"]) == body(raised)["verdicts"][0]["digest"]

    def test_a_refused_try_leaves_none_of_it_in_the_attempt_log(self, cast: Cast):
        with turned_down(BadInput):
            cast.do("raise_need", cast.village_clerk, **{**NEED, "people": 0})
        kept = Attempt.objects.get()
        assert NEED["evidence"] not in kept.message
        assert NEED["on_behalf_of"] not in kept.message


def every_text_of_the_row(entry: Entry) -> bytes:
    """All columns of the entry's row as the database shows them."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT e::text, convert_from(body, 'UTF8'), private::text FROM core_entry e WHERE id = %s", [entry.pk]
        )
        return "\n".join(cursor.fetchone()).encode()


def spellings(text: str) -> list[bytes]:
    raw = text.encode()
    return [raw, text.encode("utf-16-le"), base64.b64encode(raw), raw.hex().encode(), gzip.compress(raw)[10:-8]]


def whose(cast: Cast, organ: str) -> list[str]:
    """Every name by which a bidder could be told."""
    staff = cast.people[f"{organ}_staff"]
    return [str(staff.tenure), str(staff.person), staff.office, staff.organ, staff.organ_zh, uscc_of(organ)]


class TestVeiledActs:
    def test_a_sealed_bid_keeps_neither_office_nor_person_nor_organ_anywhere_in_its_row(self, cast: Cast):
        for organ in ("alpha", "beta"):
            cast.provider(organ)
        tender = noticed(cast)
        tender.bid(cast, "alpha", 52_000_000)
        tender.bid(cast, "beta", 51_000_000)
        for entry in Entry.objects.filter(act="submit_bid"):
            row = every_text_of_the_row(entry)
            assert (entry.office, entry.person) == ("", None)
            for organ in ("alpha", "beta"):
                for name in whose(cast, organ):
                    if name not in ("alpha", "beta"):
                        assert not [each for each in spellings(name) if each in row], (organ, name)
            assert {entry.office, body(entry)["office"], body(entry)["organ"]} == {""}

    def test_nor_does_the_case_tell_by_its_columns(self, cast: Cast):
        cast.provider("alpha")
        tender = noticed(cast)
        ref = tender.bid(cast, "alpha", 52_000_000)
        with connection.cursor() as cursor:
            cursor.execute("SELECT b::text FROM procurement_bid b WHERE ref = %s", [ref])
            row = cursor.fetchone()[0].encode()
        for name in whose(cast, "alpha"):
            assert not [each for each in spellings(name) if each in row], name

    def test_nothing_of_the_tender_counts_the_bids(self, cast: Cast):
        tender = noticed(cast)
        before = tender.row()
        messages = Message.objects.count()
        cast.provider("alpha")
        tender.bid(cast, "alpha", 52_000_000)
        after = tender.row()
        assert (after.turn, after.responses, bytes(after.last_hash)) == (
            before.turn,
            before.responses,
            bytes(before.last_hash),
        )
        assert Message.objects.count() == messages

    def test_a_refused_bid_leaves_a_line_that_names_nobody(self, cast: Cast):
        cast.provider("alpha")
        tender = noticed(cast)
        tender.past_the_deadline(cast)
        from goufu.core.exceptions import Refused

        with pytest.raises(Refused):
            tender.bid(cast, "alpha", 52_000_000)
        line = Attempt.objects.get(act="submit_bid")
        assert (line.office, line.case_ref) == ("", "")
        for name in whose(cast, "alpha"):
            assert name not in line.message

    def test_a_last_quote_is_veiled_as_a_bid_is(self, cast: Cast, log_apart: None):
        case = asked_for_quotes(cast)
        case.quote(cast, "alpha", 49_000_000)
        entry = Entry.objects.get(act="submit_last_quote")
        row = every_text_of_the_row(entry)
        for name in whose(cast, "alpha"):
            if name != "alpha":
                assert not [each for each in spellings(name) if each in row], name
