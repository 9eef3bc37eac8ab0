"""The bid desk: what it asks for, what it never takes, and what strangers do not learn of what came."""

import hashlib
import json
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.cast import Cast
from tests.reviewing import log_apart
from tests.tendering import Tendering, noticed, uscc_of

from goufu.core.ledger.sequencer import log_path, sequence
from goufu.core.models import Attempt, Entry
from goufu.core.promises import promise_again
from goufu.core.sealing.bid import Contact
from goufu.parties.holders import Holder
from goufu.rooms.procurement.models import Bid
from goufu.ui.visitor import OFFICE
from goufu_verify.__main__ import main as verify

__all__ = ["log_apart"]


@pytest.fixture(scope="module")
def tender(module_cast: Cast) -> Tendering:
    module_cast.provider("alpha")
    found = noticed(module_cast)
    found.bid(module_cast, "beta", 50_000_000)
    return found


def client_of(holder: Holder | None) -> Client:
    client = Client(headers={"accept-language": "zh-hans"})
    if holder is not None:
        session = client.session
        session[OFFICE] = str(holder.tenure)
        session.save()
    return client


def test_the_desk_asks_for_every_service_and_every_factor_but_the_price(module_cast: Cast, tender: Tendering) -> None:
    page = client_of(module_cast.alpha_staff).get(f"/tenders/{tender.ref}/bid").content.decode()
    assert re.findall('data-clause="(.*?)"', page) == ["上门探访", "服务方案", "人员配备", "应急预案"]
    assert f'data-provider="{uscc_of("alpha")}"' in page
    assert 'data-most="58000000"' in page
    assert "data-consortium" not in page, "the documents admit no consortia"


def test_no_field_of_the_bid_has_a_name_so_that_no_form_can_carry_it(module_cast: Cast, tender: Tendering) -> None:
    page = client_of(module_cast.alpha_staff).get(f"/tenders/{tender.ref}/bid").content.decode()
    names = re.findall(r'<(?:input|textarea|select|button)[^>]* name="(.*?)"', page[page.index("data-desk") :])
    assert sorted(names) == ["_key", "csrfmiddlewaretoken", "sealed"]


def test_without_script_the_page_explains_the_command(module_cast: Cast, tender: Tendering) -> None:
    page = client_of(module_cast.alpha_staff).get(f"/tenders/{tender.ref}/bid").content.decode()
    assert "goufu seal" in re.findall("<noscript>(.*?)</noscript>", page, re.DOTALL)[0]
    assert re.search(r"<fieldset[^>]* disabled", page)


def test_the_desk_is_for_organizations_alone(module_cast: Cast, tender: Tendering) -> None:
    assert client_of(module_cast.officer).get(f"/tenders/{tender.ref}/bid").status_code == 403
    assert client_of(None).get(f"/tenders/{tender.ref}/bid").status_code == 302


def test_the_key_file_is_the_one_the_notice_published(module_cast: Cast, tender: Tendering) -> None:
    answer = client_of(None).get(f"/tenders/{tender.ref}/bid/keys")
    notice = Entry.objects.get(act="publish_notice").body
    assert answer.content.decode().replace('"', '\\"') in bytes(notice).decode()


def test_a_paper_in_clear_is_refused_and_never_lies_on_our_disks(module_cast: Cast, tender: Tendering) -> None:
    client, clear = client_of(module_cast.alpha_staff), "报价：51万元。青石板巷".encode()
    files = Path(settings.GOUFU_DATA) / "files"
    before = set(files.rglob("*"))
    answer = client.post(
        f"/tenders/{tender.ref}/bid",
        {"sealed": SimpleUploadedFile("bid.age", clear)},
        headers={"accept": "application/json"},
    )
    assert (answer.status_code, answer.json()["problem"]) == (422, "sealing-not-an-age-file")
    assert set(files.rglob("*")) == before


def test_without_a_file_the_answer_names_the_field(module_cast: Cast, tender: Tendering) -> None:
    client = client_of(module_cast.alpha_staff)
    answer = client.post(f"/tenders/{tender.ref}/bid", headers={"accept": "application/json"})
    assert (answer.status_code, answer.json()["problem"]) == (422, "does-not-fit")


def test_the_desk_is_filled_in_from_the_organizations_own_earlier_bids_alone(cast: Cast) -> None:
    before = noticed(cast)
    before.three_bids(cast)
    before.bid(cast, "alpha", 51_000_000, contact=Contact(name="李某某"))
    before.past_the_deadline(cast)
    before.open(cast)
    again = noticed(cast)
    own = client_of(cast.alpha_staff).get(f"/tenders/{again.ref}/bid").content.decode()
    rival = client_of(cast.beta_staff).get(f"/tenders/{again.ref}/bid").content.decode()
    assert 'value="李某某"' in own
    assert ">每周两次，留有记录</textarea>" in own
    assert "李某某" not in rival


def test_the_receipt_of_a_sealed_bid_is_for_who_holds_its_promise(tender: Tendering) -> None:
    entry = Entry.objects.get(case_ref=Bid.objects.filter(tender=tender.ref)[0].ref)
    digest, promise = bytes(entry.hash).hex(), promise_again(entry)
    client = client_of(None)
    for where in (f"/api/promises/{digest}", f"/receipts/{digest}"):
        assert client.get(where).status_code == 404
        assert client.get(where, {"signature": promise.signature[:-4] + "AAA="}).status_code == 404
        assert client.get(where, {"signature": promise.signature}).status_code == 200
    assert tender.row().thread not in client.post("/verify", {"receipt": digest}).content.decode()


def test_an_unknown_and_a_withheld_entry_are_answered_alike(tender: Tendering) -> None:
    entry = Entry.objects.get(case_ref=Bid.objects.filter(tender=tender.ref)[0].ref)
    digest = bytes(entry.hash).hex()
    client, unknown = client_of(None), "0" * 64
    said = [client.get(f"/api/promises/{each}").json() for each in (digest, unknown)]
    assert str(said[0]).replace(digest[:16], "·") == str(said[1]).replace(unknown[:16], "·")


def test_a_public_entry_needs_nothing(tender: Tendering) -> None:
    digest = bytes(Entry.objects.get(act="publish_notice").hash).hex()
    assert client_of(None).get(f"/api/promises/{digest}").status_code == 200


def test_a_try_that_fails_leaves_a_line_here_and_a_signed_refusal_there(
    cast: Cast, log_apart: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    late = noticed(cast)  # the machine's clock is long past this deadline
    sequence()
    sealed = late.sealed("alpha", 50_000_000)
    client = client_of(cast.alpha_staff)
    for content, problem in ((sealed, "refused"), (b"in clear", "sealing-not-an-age-file")):
        answer = client.post(
            f"/tenders/{late.ref}/bid",
            {"sealed": SimpleUploadedFile("bid.age", content)},
            headers={"accept": "application/json"},
        )
        paper = answer.json()["refusal"]
        line = Attempt.objects.get(pk=paper["attempt"])
        assert (line.problem, line.act, line.office, line.case_ref) == (problem, "submit_bid", "", "")
        assert paper["sha256"] == hashlib.sha256(content).hexdigest()
        file = tmp_path / "refusal.json"
        file.write_text(json.dumps(paper), encoding="utf-8")
        assert verify(["refusal", str(log_path()), str(file), "--lang", "en"]) == 0
        file.write_text(json.dumps({**paper, "sha256": "0" * 64}), encoding="utf-8")
        assert verify(["refusal", str(log_path()), str(file), "--lang", "en"]) == 1
    assert "refusal_signature" not in capsys.readouterr().out
    assert Attempt.objects.filter(act="submit_bid").count() == 2


def test_where_the_documents_admit_consortia_the_desk_asks_for_members_without_names_of_fields(cast: Cast) -> None:
    found = noticed(cast, terms={"consortia": True})
    page = client_of(cast.alpha_staff).get(f"/tenders/{found.ref}/bid").content.decode()
    part = page[page.index("data-consortium") : page.index("data-withdraw")]
    assert re.findall('data-of="(.*?)"', part) == ["name", "provider", "work", "share"]
    assert not re.search(r"<input[^>]* name=", part)
