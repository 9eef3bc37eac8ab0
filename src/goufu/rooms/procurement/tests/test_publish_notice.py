"""The notice goes out with documents, deadline and the keys to seal to."""

import json
from typing import Any

import pytest
from tests.cast import Cast, refused, turned_down
from tests.tendering import TERMS, Tendering, approved, decided, document, filed, notice, noticed

from goufu.core.models import Entry, RunningClock, StoredFile
from goufu.core.public import public_entries
from goufu.core.sealing.dealing import TenderKeys
from goufu.rooms.procurement.ceremony import keys_of
from goufu.rooms.procurement.refusals import StepMissing


@pytest.fixture(scope="module")
def tender(module_cast: Cast) -> Tendering:
    found = approved(module_cast)
    module_cast.wait(days=30)
    return found


def test_the_notice_says_all_a_bidder_needs(cast: Cast) -> None:
    tender = noticed(cast)
    known = public_entries(tender.row().thread)[-1].known
    keys = TenderKeys.load(known["keys"][0]["key_file"].encode())
    assert (cast.state(tender.ref), keys) == ("tendering", keys_of(tender.row()))
    assert known["keys"][0]["fingerprint"] == keys.fingerprint()
    assert (known["amount_fen"], known["ceiling_fen"], known["price_weight_bp"]) == (60_000_000, 58_000_000, 1500)
    assert "以最后一份为准" in known["terms_of_submission_zh"]
    assert StoredFile.objects.get(pk=known["documents"]).public


def test_the_thirty_days_of_the_intention_are_met(cast: Cast) -> None:
    tender = noticed(cast)
    clock = RunningClock.objects.get(thread=tender.row().thread, kind="intention_period")
    assert clock.met_by is not None


def test_seven_days_are_too_short_for_a_consultation(module_cast: Cast, tender: Tendering) -> None:
    with refused("m-consultation") as caught:
        module_cast.do("publish_notice", module_cast.officer, tender.ref, **notice(module_cast, days=7))
    assert caught.value.cure_text("zh")
    assert module_cast.state(tender.ref) == "approved"


def test_without_an_intention_no_notice(cast: Cast) -> None:
    tender = approved(cast, cast.arranged_purchase())
    with refused("intent-30-days"):
        cast.do("publish_notice", cast.officer, tender.ref, **notice(cast))


def test_a_deadline_in_the_past_is_refused(module_cast: Cast, tender: Tendering) -> None:
    past: dict[str, Any] = {**notice(module_cast), "deadline": "2025-01-06T09:30"}
    with refused("m-consultation"):
        decided(module_cast, "publish_notice", module_cast.officer, tender.ref, tender.ref, **past)


def test_without_both_keys_no_notice(cast: Cast) -> None:
    ref = filed(cast)
    decided(cast, "draft_documents", cast.officer, ref, ref, **TERMS, documents=document())
    decided(cast, "approve_documents", cast.head, ref, ref)
    cast.wait(days=30)
    with turned_down(StepMissing) as caught:
        decided(cast, "publish_notice", cast.officer, ref, ref, **notice(cast))
    assert caught.value.values["side"] == "purchaser"


@pytest.mark.parametrize(("method", "stops"), [("open_tender", True), ("competitive_consultation", False)])
def test_what_a_notice_would_not_say_stops_a_tender_and_warns_otherwise(cast: Cast, method: str, stops: bool) -> None:
    ground = "main_method" if stops else "purchase_of_services"
    told = {"documents_price_fen": None, "contact": "采购办"}
    if stops:
        with refused("notice-of-tender"):
            noticed(cast, days=25, told=told, method=method, ground=ground)
        return
    noticed(cast, told=told)
    warned = [
        answer
        for ruling in json.loads(bytes(Entry.objects.get(act="publish_notice").body))["verdicts"]
        for answer in ruling["answers"]
        if answer["rule"] == "notice-to-bidders"
    ]
    assert [each["verdict"] for each in warned] == ["warned"]
