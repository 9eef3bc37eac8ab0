"""The editor of the documents: a plain form whose sections stand beside what the law and the register say."""

import json
import re
from html import unescape
from typing import Any
from urllib.parse import parse_qs

import pytest
from django.test import Client
from tests.cast import Cast
from tests.tendering import TERMS, document, filed

from goufu.parties.holders import Holder
from goufu.rooms.procurement.acts.draft_documents import DraftDocumentsInput
from goufu.rooms.procurement.gates import reach_on_day
from goufu.rooms.procurement.models import Tender
from goufu.rooms.procurement.parts import Terms
from goufu.ui.visitor import OFFICE


@pytest.fixture(scope="module")
def ref(module_cast: Cast) -> str:
    for organ in ("alpha", "beta", "gamma"):
        module_cast.provider(organ)
    return filed(module_cast)


def client_of(holder: Holder) -> Client:
    client = Client(headers={"accept-language": "zh-hans"})
    session = client.session
    session[OFFICE] = str(holder.tenure)
    session.save()
    return client


def posted(value: Any, name: str = "") -> dict[str, Any]:
    """A form's fields from nested input."""
    if isinstance(value, dict):
        inside = {f"{name}.seen": "1"} if name else {}
        for key, each in value.items():
            inside |= posted(each, f"{name}.{key}" if name else key)
        return inside
    if isinstance(value, list) and any(isinstance(each, dict) for each in value):
        held = {f"{name}.seen": "1"}
        for place, each in enumerate(value):
            held |= posted(each, f"{name}.{place}")
        return held
    if value is True:
        return {name: "on"}
    return {} if value is False or value is None else {name: value}


def form(**changes: Any) -> dict[str, Any]:
    said = json.loads(json.dumps({**TERMS, "documents": document(), **changes}))
    return {
        key: [str(one) for one in each] if isinstance(each, list) else str(each) for key, each in posted(said).items()
    }


def condition(text: str) -> list[dict[str, Any]]:
    return [{"text": text, "use": "qualification", "kind": "location"}]


def page(module_cast: Cast, ref: str, path: str = "check", **given: Any) -> str:
    answer = client_of(module_cast.officer).post(f"/tenders/{ref}/documents/{path}", form(**given))
    assert answer.status_code in {200, 403, 422}, answer.status_code
    return unescape(answer.content.decode())


def test_the_form_comes_with_what_the_requirement_says(module_cast: Cast, ref: str) -> None:
    shown = client_of(module_cast.officer).get(f"/tenders/{ref}/documents/edit").content.decode()
    assert 'name="milestones.0.title"' in shown
    assert 'value="2025-06-01"' in shown
    for field in DraftDocumentsInput.model_fields:
        assert f'id="f-{field}' in shown, field
    assert re.search(r'hx-post="/tenders/[^"]+/documents/check"', shown)


def test_a_lawful_draft_reaches_all_who_are_registered(module_cast: Cast, ref: str) -> None:
    said = page(module_cast, ref)
    assert "已登记的3家组织中，3家符合条件" in said
    assert "g-verdict" in said
    assert "<mark>" not in said


def test_a_passage_is_shown_with_article_and_wording_and_who_it_excludes(module_cast: Cast, ref: str) -> None:
    said = page(module_cast, ref, conditions=condition("供应商须在自贡市大安区登记，成立满十年"))
    assert "<mark>在自贡市大安区登记</mark>" in said
    assert "<mark>成立满十年</mark>" in said
    assert "登记地不限" in said
    assert re.search(r"已登记的3家组织中，0家符合条件", said)
    assert "第二十条" in said


def test_the_button_takes_the_wording_and_performs_nothing(module_cast: Cast, ref: str) -> None:
    given = form(conditions=condition("供应商须在本县登记"))
    client = client_of(module_cast.officer)
    said = unescape(client.post(f"/tenders/{ref}/documents/edit", {**given, "_set": ""}).content.decode())
    cure = re.findall(r'name="_sets" value="([^"]+)"', said)[0]
    assert set(parse_qs(cure)) == {"conditions.0.text", "conditions.0.kind"}
    mended = unescape(client.post(f"/tenders/{ref}/documents/edit", {**given, "_sets": cure}).content.decode())
    assert "<mark>" not in mended
    assert "登记地不限" in mended
    assert module_cast.state(ref) == "filed"


def test_what_the_law_refuses_is_said_at_the_top_and_nothing_is_stored(module_cast: Cast, ref: str) -> None:
    said = page(module_cast, ref, "edit", conditions=condition("供应商须在本县登记"))
    assert "g-errors" in said
    assert module_cast.state(ref) == "filed"


def test_a_set_aside_for_enterprises_names_whom_it_excludes(module_cast: Cast, ref: str) -> None:
    tender = Tender.objects.get(ref=ref)
    tender.sme_reserved = True
    _, social = reach_on_day(Terms.model_validate({**TERMS, "documents": "0" * 64}), tender)
    assert (social.registered, social.qualify) == (3, 0)
    assert [each.alone for each in social.kept] == [3]


def test_the_form_drafts_the_documents(module_cast: Cast, ref: str) -> None:
    answer = client_of(module_cast.officer).post(f"/tenders/{ref}/documents/edit", form())
    if answer.status_code != 302:
        pytest.fail(re.sub("<[^>]+>", " ", answer.content.decode())[:3000])
    assert module_cast.state(ref) == "drafting"


def test_another_office_sees_why_it_may_not(module_cast: Cast, ref: str) -> None:
    shown = client_of(module_cast.alpha_staff).get(f"/tenders/{ref}/documents/edit")
    assert b"<form" not in shown.content.split(b"<main", 1)[1]
