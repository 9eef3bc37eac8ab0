"""The library, a document, what changed, the replay and the conference desk, as their readers meet them."""

import pytest
from django.test import Client
from tests.cast import Cast
from tests.conferring import Conference, conference

from goufu.parties.holders import Holder
from goufu.rooms.governance.tests.test_put_figures_in_force import DOCUMENT, drafted, in_force
from goufu.rooms.governance.tests.test_repeal_document import FIFTEEN
from goufu.rooms.governance.tests.test_sign_minutes import tamper
from goufu.ui.visitor import OFFICE


def client(holder: Holder | None = None, language: str = "zh-hans") -> Client:
    made = Client(headers={"accept-language": language})
    if holder is not None:
        session = made.session
        session[OFFICE] = str(holder.tenure)
        session.save()
    return made


def page(of: Client, address: str) -> str:
    answer = of.get(address)
    assert answer.status_code == 200, answer.content.decode()[:400]
    return answer.content.decode()


def test_anybody_finds_a_document_and_reads_what_it_puts_in_force(cast: Cast) -> None:
    ref = in_force(cast, figures=[FIFTEEN], gist="价格分不低于百分之十五。")
    assert DOCUMENT["title"] in page(client(), "/documents?q=意向公开")
    assert DOCUMENT["title"] not in page(client(), "/documents?q=绩效评价")
    assert "/conference" not in page(client(), "/documents")
    assert "/conference" in page(client(cast.secretary), "/documents")
    shown = page(client(), f"/documents/{ref}")
    for said in ("15 %", "10 %", "价格分不低于百分之十五。", cast.see(ref).decision, "富顺县"):
        assert said in shown
    assert "/replay" not in shown, "the replay is for the office of the document"


def test_what_changed_for_whom_from_when_is_one_page(cast: Cast) -> None:
    in_force(cast, figures=[FIFTEEN])
    shown = page(client(), "/documents/changes")
    for said in ("富顺县", "15 %", "富财采〔2025〕示例5号"):
        assert said in shown
    assert "Fushun" in page(client(language="en"), "/en/documents/changes")


def test_a_draft_is_for_its_office_alone(cast: Cast) -> None:
    ref = drafted(cast, figures=[FIFTEEN])
    assert client().get(f"/documents/{ref}").status_code == 404
    assert client(cast.alpha_head).get(f"/documents/{ref}").status_code == 404
    assert "/replay" in page(client(cast.finance_head), f"/documents/{ref}")
    assert "没有结果不同" in page(client(cast.finance_head), f"/documents/{ref}/replay")
    assert client(cast.alpha_head).get(f"/documents/{ref}/replay").status_code == 403


@pytest.fixture
def held(cast: Cast) -> Conference:
    return conference(cast)


def test_the_desk_shows_agenda_minutes_and_what_is_late(cast: Cast, held: Conference) -> None:
    task = held.task(title="印发通知")
    cast.wait(days=90)
    shown = page(client(cast.secretary), "/conference")
    for said in ("1. 采购意向公开时限延长至四十五日", "〔2025〕1号", "印发通知", "富顺县民政局（示例）", task):
        assert said in shown
    assert "印发通知" in page(client(cast.civil_officer), "/conference"), "a member's office reads it"
    assert "其中逾期1项" in shown
    assert "待签发纪要" in shown
    assert "印发通知" not in page(client(cast.stranger), "/conference")


def test_the_desk_says_when_minutes_were_changed(cast: Cast, held: Conference) -> None:
    topic = held.topic()
    held.signed(topic)
    assert "形成后被改动" not in page(client(cast.secretary), "/conference")
    tamper("governance_topic", "decision", "会议同意延长至六十日。", topic)
    assert "形成后被改动" in page(client(cast.secretary), "/conference")


def test_the_papers_are_for_members(cast: Cast, held: Conference) -> None:
    meeting = held.called(held.topic())
    answer = client(cast.civil_officer).get(f"/conference/{meeting}/notice.docx")
    assert answer.content[:2] == b"PK"
    assert client(cast.alpha_head).get(f"/conference/{meeting}/notice.docx").status_code == 403
    assert client(cast.secretary).get(f"/conference/{meeting}/minutes.docx").status_code == 409


def test_the_convener_opens_what_the_desk_links_to(cast: Cast, held: Conference) -> None:
    topic = held.topic()
    desk = page(client(cast.convener), "/conference")
    assert f"/cases/{topic}" in desk
    assert "列入会议议程" in page(client(cast.convener), f"/cases/{topic}")
    assert client(cast.alpha_head).get(f"/cases/{topic}").status_code == 404


def test_the_form_of_a_task_knows_the_decision_it_comes_from(cast: Cast, held: Conference) -> None:
    topic = held.topic()
    held.signed(topic)
    form = client(cast.secretary).get(f"/acts/give_task/{topic}").context["page"].form
    given = {view.name: view for section in form.sections for view in section.fields}
    assert topic in {given["decided"].value, *given["decided"].chosen}
    assert "每行一个" not in given["helpers"].hint


def test_one_search_finds_documents_topics_and_minutes(cast: Cast, held: Conference) -> None:
    topic = held.topic()
    meeting = held.signed(topic)
    document = in_force(cast)
    member = page(client(cast.civil_officer), "/documents/search?q=意向公开")
    for said in (f"/documents/{document}", f"/cases/{topic}", f"/conference/{meeting}/minutes.docx"):
        assert said in member
    assert "没有内容" in page(client(cast.civil_officer), "/documents/search?q=火星")
    assert f"/conference/{meeting}/" in page(client(cast.civil_officer), "/documents/search?q=会议同意该事项")
    assert "/documents/search" in page(client(), "/documents")


def test_everybody_finds_decisions_by_what_is_public_of_them_alone(cast: Cast, held: Conference) -> None:
    topic, waiting = held.topic(), held.topic(title="意向公开时限的另一议题")
    held.signed(topic)
    shown = page(client(), "/documents/search?q=意向公开")
    assert f"/cases/{topic}" in shown
    assert "会议同意该事项" in shown
    for inside in (waiting, "minutes.docx", "三楼会议室", "供应商反映"):
        assert inside not in shown
    assert topic not in page(client(), "/documents/search?q=供应商反映"), "the facts laid before the body stay inside"
    assert topic in page(client(cast.secretary), "/documents/search?q=供应商反映")


def test_before_the_minutes_are_signed_a_decision_is_found_by_nobody_outside(cast: Cast, held: Conference) -> None:
    topic = held.topic()
    held.written(topic)
    assert topic not in page(client(), "/documents/search?q=意向公开")
    assert topic not in page(client(cast.stranger), "/documents/search?q=意向公开")
