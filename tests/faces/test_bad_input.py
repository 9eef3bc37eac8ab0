"""What cannot be: one clear message on page and API alike, naming field or article and cure; nothing half-done."""

import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.cast import LINE, NEED
from tests.tendering import approved, notice, noticed

from goufu.core.models import Entry
from goufu.core.uploads import files
from goufu.core.uploads.files import store

PROVIDER: dict[str, Any] = {
    "organ": "alpha",
    "uscc": "52510322MJ0000011X",
    "name_zh": "富顺县示例邻里社会工作服务中心",
    "kind": "service_institution",
    "home": "510322",
    "registered_with": "民政部门",
    "founded": "2016-05-20",
    "scope": "居家养老",
    "head": "负责人",
    "head_identity": "SAMPLE-alpha",
    "annual_report": "passed",
    "annual_report_year": "2024",
    "scope_codes": "A04",
}


@pytest.fixture(autouse=True)
def nothing_half_done(cast):
    """Every test ends with as many entries as it says that it made."""
    made: list[int] = []
    yield made
    before = made.pop() if made else Entry.objects.count()
    assert Entry.objects.count() == before


def text(answer) -> str:
    return str(answer.content.decode())


# ---- an unknown case


@pytest.mark.parametrize("ref", ["TD-510322-2025-9999", "XX-1", "nonsense"])
def test_an_unknown_case_is_said_to_be_unknown(cast, browser, ref):
    page = browser(cast.officer).get(f"/cases/{ref}")
    assert page.status_code == 404
    assert ref in text(page)
    answer = Client(HTTP_ACCEPT_LANGUAGE="en").get(f"/api/cases/{ref}")
    assert answer.status_code == 404
    assert answer.json()["cure"] == "Check the reference."


def test_an_act_on_an_unknown_case_is_turned_down(cast, browser, program):
    assert browser(cast.township_officer).get("/acts/verify_need/ND-510322-2025-0001").status_code == 404
    answer = program(cast.township_officer, "verify_need", {"finding": "属实", "people": 3}, case="ND-510322-2025-0001")
    assert answer.status_code == 404
    assert answer.json()["field"] == "case"


def test_an_unknown_act_is_said_to_be_unknown(cast, browser, program):
    assert browser(cast.officer).get("/acts/make_coffee").status_code == 404
    assert program(cast.officer, "make_coffee", {}).status_code == 404


# ---- a stale form, a wrong office, the same hand


def test_a_stale_form_is_turned_down_and_keeps_what_was_typed(cast, browser, program, nothing_half_done):
    ref = cast.do("raise_need", cast.village_clerk, **NEED)
    cast.do("verify_need", cast.township_officer, ref, finding="属实", people=118)
    nothing_half_done.append(Entry.objects.count())
    given = {"rank": "1", "reason": "人数最多", "_seen": "1"}
    page = browser(cast.civil_officer).post(f"/acts/prioritise_need/{ref}", given)
    assert page.status_code == 409
    assert "人数最多" in text(page)
    assert "已有新的办理" in text(page) or ref in text(page)
    answer = program(cast.civil_officer, "prioritise_need", {"rank": 1, "reason": "人数最多"}, case=ref, seen=1)
    assert (answer.status_code, answer.json()["title"]) == (409, "case-moved-on")


def test_a_wrong_office_is_told_whose_it_is(cast, browser, program, nothing_half_done):
    ref = cast.do("raise_need", cast.village_clerk, **NEED)
    nothing_half_done.append(Entry.objects.count())
    page = browser(cast.evaluator).post(f"/acts/verify_need/{ref}", {"finding": "属实", "people": "3"})
    assert page.status_code == 403
    assert "乡镇（街道）经办岗" in text(page)
    answer = program(cast.evaluator, "verify_need", {"finding": "属实", "people": 3}, case=ref)
    assert answer.status_code == 403
    assert "乡镇（街道）经办岗" in answer.json()["cure"]


def test_the_page_of_an_act_says_why_it_is_not_available(cast, browser, nothing_half_done):
    ref = cast.do("raise_need", cast.village_clerk, **NEED)
    nothing_half_done.append(Entry.objects.count())
    page = browser(cast.civil_officer).get(f"/acts/prioritise_need/{ref}")
    assert page.status_code == 200
    assert "现在不能办理" in text(page)
    assert "<form class" not in text(page).split("<main")[1]


def test_somebody_who_is_not_signed_in_is_sent_to_sign_in(cast):
    page = Client().get("/acts/raise_need")
    assert page.status_code == 302
    assert page["Location"] == "/sign-in?next=/acts/raise_need"
    answer = Client().post("/api/acts/raise_need", {"given": {}}, content_type="application/json")
    assert answer.status_code == 401


# ---- a field that is missing or wrong


def test_a_missing_field_is_named(cast, browser, program):
    given = {name: value for name, value in NEED.items() if name != "place"}
    page = browser(cast.village_clerk).post("/acts/raise_need", given)
    assert page.status_code == 422
    assert 'href="#f-place"' in text(page)
    assert "入户走访登记表" in text(page)
    answer = program(cast.village_clerk, "raise_need", given)
    assert answer.status_code == 422
    assert answer.json()["field"].endswith("place")


def test_a_wrong_digit_of_a_credit_code_is_found(cast, browser, program):
    page = browser(cast.civil_officer).post("/acts/register_provider", PROVIDER)
    assert page.status_code == 422
    assert 'href="#f-uscc"' in text(page)
    given = PROVIDER | {"annual_report_year": 2024, "scope_codes": ["A04"]}
    answer = program(cast.civil_officer, "register_provider", given)
    assert answer.status_code == 422
    assert answer.json()["field"].endswith("uscc")


@pytest.mark.parametrize(("typed", "sent"), [("-5", -500), ("12.345", 1234.5)])
def test_an_amount_is_whole_fen_and_not_negative(cast, browser, program, nothing_half_done, typed, sent):
    purchase = cast.purchase()
    cast.sheet(purchase)
    nothing_half_done.append(Entry.objects.count())
    plain = {name: str(value) for name, value in LINE.items() if name not in {"targets", "amount_fen"}}
    page = browser(cast.officer).post(f"/acts/draft_budget_line/{purchase}", plain | {"amount_fen": typed})
    assert page.status_code == 422
    assert 'href="#f-amount_fen"' in text(page)
    assert f'value="{typed}"' in text(page)
    answer = program(cast.officer, "draft_budget_line", {**LINE, "purchase": purchase, "amount_fen": sent})
    assert answer.status_code == 422
    assert answer.json()["field"].endswith("amount_fen")


def test_a_date_in_a_year_without_a_calendar_waits_for_a_person(cast, browser, program, nothing_half_done):
    tender = approved(cast)
    cast.wait(days=30)
    nothing_half_done.append(Entry.objects.count())
    given = notice(cast) | {"offer_until": "2031-05-06", "deadline": "2031-05-09T09:30:00+08:00"}
    page = browser(cast.officer).post(f"/acts/publish_notice/{tender.ref}", given | {"deadline": "2031-05-09 09:30"})
    assert page.status_code == 422
    assert "待人判断" in text(page)
    answer = program(cast.officer, "publish_notice", given, case=tender.ref)
    assert answer.status_code == 422
    assert "uncertain" in {each["verdict"] for each in answer.json()["answers"]}


# ---- files


def drafting(cast) -> str:
    from tests.tendering import filed

    return filed(cast)


def test_a_file_that_is_too_large_is_refused(cast, browser, program, monkeypatch, nothing_half_done):
    assert files.LARGEST < 200 * 1024 * 1024
    monkeypatch.setattr(files, "LARGEST", 1024 * 1024)
    ref = drafting(cast)
    nothing_half_done.append(Entry.objects.count())
    upload = SimpleUploadedFile("文件.pdf", b"%PDF-1.4" + b"\0" * (2 * 1024 * 1024))
    page = browser(cast.officer).post(f"/acts/draft_documents/{ref}", {"documents.upload": upload})
    assert page.status_code == 422
    assert 'href="#f-documents"' in text(page)
    assert "MB" in text(page)
    assert _upload(cast, b"%PDF-1.4" + b"\0" * (2 * 1024 * 1024), "a.pdf").status_code == 422


def test_a_file_that_is_not_what_it_says_is_refused(cast, browser, nothing_half_done):
    ref = drafting(cast)
    nothing_half_done.append(Entry.objects.count())
    upload = SimpleUploadedFile("采购文件.pdf", b"MZ\x90\x00 a program")
    page = browser(cast.officer).post(f"/acts/draft_documents/{ref}", {"documents.upload": upload})
    assert page.status_code == 422
    assert "采购文件.pdf" in text(page)
    answer = _upload(cast, b"MZ\x90\x00 a program", "a.pdf")
    assert answer.status_code == 422
    assert answer.json()["cure"]


def _upload(cast, content: bytes, name: str) -> Any:
    from goufu.api.signin import issue_token

    token = issue_token(cast.officer.tenure, label="test")
    client = Client(HTTP_AUTHORIZATION=f"Bearer {token}", HTTP_ACCEPT_LANGUAGE="en")
    return client.post("/api/files", {"file": SimpleUploadedFile(name, content)})


# ---- a repeated request


def test_a_repeated_request_gives_the_same_receipt(cast, browser, program, nothing_half_done):
    client = browser(cast.village_clerk)
    first = client.post("/acts/raise_need", NEED | {"_key": "k1"})
    again = client.post("/acts/raise_need", NEED | {"_key": "k1"})
    assert first.status_code == again.status_code == 302
    assert first["Location"] == again["Location"]
    one = program(cast.village_clerk, "raise_need", NEED, key="k2")
    two = program(cast.village_clerk, "raise_need", NEED, key="k2")
    assert one.json() == two.json()
    nothing_half_done.append(Entry.objects.count())
    other = program(cast.village_clerk, "raise_need", NEED | {"people": 7}, key="k2")
    assert (other.status_code, other.json()["title"]) == (409, "key-reused")


# ---- sealing


def test_a_malformed_age_file_is_refused(cast, browser, program, nothing_half_done):
    tender = noticed(cast)
    nothing_half_done.append(Entry.objects.count())
    upload = SimpleUploadedFile("bid.age", b"age-encryption.org/v1\n-> X25519 broken\n")
    page = browser(cast.alpha_staff).post(
        f"/acts/submit_bid/{tender.ref}", {"tender": tender.ref, "sealed.upload": upload}
    )
    assert page.status_code == 422
    sealed = store(io.BytesIO(b"age-encryption.org/v1\n-> X25519 broken\n")).sha256
    answer = program(cast.alpha_staff, "submit_bid", {"tender": tender.ref, "sealed": sealed})
    assert answer.status_code == 422
    assert answer.json()["detail"]


def test_a_wrong_share_is_refused(cast, browser, program, nothing_half_done):
    tender = noticed(cast)
    tender.three_bids(cast)
    other = tender.shares(ceremony="another opening")
    tender.past_the_deadline(cast)
    nothing_half_done.append(Entry.objects.count())
    page = browser(cast.officer).post(f"/acts/open_bids/{tender.ref}", {"shares": "\n".join(other)})
    assert page.status_code == 422
    for shares in (other, ["no share at all"]):
        answer = program(cast.officer, "open_bids", {"shares": shares}, case=tender.ref)
        assert answer.status_code == 422
        assert answer.json()["detail"]
