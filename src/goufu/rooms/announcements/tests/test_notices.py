"""A notice says what the ledger says, at its own moment, and names what the ledger does not say."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils.translation import override
from tests.cast import Cast
from tests.contracting import Story
from tests.selecting import publicised
from tests.tendering import chosen, decided, document, filed, noticed

from goufu.core.ledger.sequencer import sequence
from goufu.core.public import public_entries
from goufu.rooms.announcements.checklist import also_published
from goufu.rooms.announcements.fields import as_json
from goufu.rooms.announcements.notice import Notice, missing, notice_named, notices_of, ruling_on
from goufu.rooms.announcements.paper import official
from goufu.rooms.announcements.refusals import UnknownNotice
from goufu.ui.official import Change, official_html


@pytest.fixture(autouse=True)
def chinese() -> Iterator[None]:
    with override("zh-hans"):
        yield


def made(cast: Cast, ref: str, kind: str) -> Notice:
    """The newest notice of a kind in the thread of a case."""
    return [each for each in notices_of(public_entries(cast.see(ref).thread)) if each.kind.name == kind][-1]


def values(notice: Notice) -> dict[str, Any]:
    return {each["name"]: each["value"] for each in as_json(notice)["fields"]}


def test_the_call_says_method_money_deadline_and_where_to_get_the_documents(cast: Cast, log_apart: None) -> None:
    tender = noticed(cast)
    sequence()  # what waited for the notice is public as soon as the notice is numbered
    call = made(cast, tender.ref, "consultation")
    said = values(call)
    assert call.title.endswith("竞争性磋商公告")
    assert said["method"] == "竞争性磋商"
    assert said["budget"].endswith("元")
    assert said["obtaining_way"] == "在本平台下载，免费"
    assert said["deadline"] == said["opening_time"]
    assert said["need"][0]["服务事项"]
    assert [each.name for each in call.kind.sections[0].items][:2] == ["project_number", "project_name"]
    assert said["project_number"] == tender.ref


def test_what_the_record_does_not_state_is_printed_as_such_and_warned_of(cast: Cast) -> None:
    call = made(cast, noticed(cast).ref, "consultation")
    assert "buyer_address" in [each.name for each in missing(call)]
    assert "采购人地址：</dt><dd>记录中未载明" in official_html(official(call))
    assert ruling_on(call).verdict.value == "warned"


def test_a_correction_shows_old_and_new_side_by_side(cast: Cast) -> None:
    tender = noticed(cast, days=15)
    before = tender.row().deadline
    assert before is not None
    decided(
        cast, "correct_documents", cast.head, tender.ref, tender.ref, what="服务人次由5000改为5760",
        affects_responses=True, deadline=(before + timedelta(days=3)).isoformat(), documents=document("更正后的文件"),
    )  # fmt: skip
    corrected = made(cast, tender.ref, "correction")
    shown = {each.about: each for each in official(corrected).blocks if isinstance(each, Change)}
    assert shown["提交截止时间"].old == values(made(cast, tender.ref, "consultation"))["deadline"]
    assert shown["提交截止时间"].new != shown["提交截止时间"].old
    assert shown["采购文件"].old != shown["采购文件"].new
    assert "服务人次由5000改为5760" in official_html(official(corrected))


def test_a_clarification_names_question_and_answer_and_what_moves_by_it(cast: Cast) -> None:
    tender = noticed(cast, days=15)
    before = tender.row().deadline
    assert before is not None
    asked = {"question": "每次上门多久？", "answer": "不少于六十分钟。", "affects_responses": False}
    decided(cast, "clarify_documents", cast.head, tender.ref, tender.ref, **asked)
    said = values(made(cast, tender.ref, "clarification"))
    assert (said["question"], said["answer"]) == (asked["question"], asked["answer"])
    assert said["changes"] == "提交截止时间和采购文件不变"
    later = (before + timedelta(days=3)).isoformat()
    decided(cast, "clarify_documents", cast.head, tender.ref, tender.ref, **asked, deadline=later)
    [moved] = values(made(cast, tender.ref, "clarification"))["changes"]
    assert moved["about"] == "提交截止时间"
    assert moved["before"] == values(made(cast, tender.ref, "consultation"))["deadline"]


def test_later_acts_change_nothing_of_a_notice(cast: Cast) -> None:
    tender = noticed(cast, days=15)
    before = official(made(cast, tender.ref, "consultation"))
    decided(
        cast, "correct_documents", cast.head, tender.ref, tender.ref, what="更正一处", affects_responses=False,
        documents=document("更正后的文件"),
    )  # fmt: skip
    assert official(made(cast, tender.ref, "consultation")) == before


def test_the_publicity_of_an_only_supplier_names_every_expert(cast: Cast) -> None:
    tender = filed(cast, method="single_source", ground="only_supplier", sole_evidence=True)
    publicised(cast, tender)
    said = values(made(cast, tender, "single_source"))
    assert said["supplier_name"]
    assert all(set(each) == {"专家姓名", "工作单位", "职称", "论证意见"} for each in said["opinions"])
    assert len(said["opinions"]) >= 3


def test_a_notice_that_is_not_recorded_elsewhere_is_told_until_when_it_must_be(cast: Cast) -> None:
    tender = noticed(cast)
    call = made(cast, tender.ref, "consultation")
    also = also_published(call)
    assert (also.places, also.on_time, also.term.rule) == ((), None, "pub-20wd")
    given = {
        "notice": "tender", "medium": "四川政府采购网（示例）", "number": "示例1号",
        "address": "https://ccgp.example/1", "on": cast.clock.read().day.isoformat(),
    }  # fmt: skip
    cast.do("record_media_address", cast.officer, tender.ref, **given)
    also = also_published(made(cast, tender.ref, "consultation"))
    assert [each.address for each in also.places] == ["https://ccgp.example/1"]
    assert also.on_time is True


def test_result_contract_change_and_acceptance_have_their_notices(story: Story) -> None:
    """One purchase from the award on: each kind comes from its own act."""
    cast, ref = story.cast, story.contract()
    decided(
        cast, "supplement_contract", cast.head, ref, ref, number="补1号", what="增加10名老人的探访", added_fen=100_00,
        due="2026-06-30", standards=["每人每周探访一次"], same_service=True, text=document("补充合同（示例）"),
    )  # fmt: skip
    story.start()
    story.deliver(1)
    result, change = made(cast, ref, "result"), made(cast, ref, "contract_change")
    assert values(result)["winner_name"] == values(made(cast, ref, "contract"))["provider_name"]
    assert values(result)["score"]
    assert values(change)["contract_number"] == "富民购〔2025〕示例1号"
    assert values(change)["reason"] == "增加10名老人的探访"
    assert values(change)["amount"] == "100元"
    accepted = values(made(cast, ref, "acceptance"))
    assert accepted["conclusion"]
    assert [each["标准"] for each in accepted["results"]] == ["每人每周探访一次", "探访人员持证", "无责任事故"]
    assert also_published(made(cast, ref, "contract")).term.rule == "contract-pub-2wd"
    assert also_published(result).term.rule == "award-pub-2wd"


def test_the_list_finds_by_kind_place_buyer_and_day(cast: Cast) -> None:
    tender = noticed(cast)
    call = made(cast, tender.ref, "consultation")
    day, here = call.record.entry.day, f'href="/notices/{call.ref}"'
    client = Client()

    def listed(**asked: str) -> bool:
        return here in client.get("/notices", asked).content.decode()

    assert listed()
    assert listed(kind="consultation", at="510300", buyer="富顺", since=day.isoformat(), until=day.isoformat())
    assert not listed(kind="result")
    assert not listed(kind="tender")
    assert not listed(at="510100")
    assert not listed(buyer="没有这个单位")
    assert not listed(until=(day - timedelta(days=1)).isoformat())
    assert listed(purchase=str(cast.see(tender.ref).purchase))


@pytest.mark.parametrize("asked", [{"kind": "x"}, {"at": "999999"}, {"since": "昨天"}, {"before": "-1"}])
def test_what_the_list_cannot_look_for_is_said(cast: Cast, asked: dict[str, str]) -> None:
    assert Client().get("/notices", asked).status_code in {400, 404, 422}


def test_page_pdf_docx_and_fields_have_an_address(cast: Cast) -> None:
    ref, client = made(cast, noticed(cast).ref, "consultation").ref, Client()
    page = client.get(f"/notices/{ref}").content.decode()
    for ending in ("pdf", "docx", "json"):
        assert f'href="/notices/{ref}.{ending}"' in page
    assert client.get(f"/notices/{ref}.pdf").content.startswith(b"%PDF-")
    assert client.get(f"/notices/{ref}.docx").content.startswith(b"PK")
    assert client.get(f"/notices/{ref}.json").json()["missing"] == [each.name for each in missing(notice_named(ref))]
    assert "Notice of competitive consultation" in client.get(f"/en/notices/{ref}").content.decode()


def test_project_and_case_lead_to_their_notices(cast: Cast) -> None:
    tender = noticed(cast)
    call, client = made(cast, tender.ref, "consultation"), Client()
    purchase = cast.see(tender.ref).purchase
    assert f'href="/notices?purchase={purchase}"' in client.get(f"/projects/{purchase}").content.decode()
    assert f'href="/notices/{call.ref}"' in client.get(f"/cases/{tender.ref}").content.decode()


@pytest.mark.parametrize("ref", ["TD-510322-2025-0001", "TD-510322-2025-0001-999", "x", "TD-510322-2025-0001-1"])
def test_an_entry_that_makes_no_notice_has_none(cast: Cast, ref: str) -> None:
    """An unknown case, an unknown turn, no reference at all, and an act that announces nothing."""
    chosen(cast)
    with pytest.raises(UnknownNotice):
        notice_named(ref)
    assert Client().get(f"/notices/{ref}").status_code == 404
