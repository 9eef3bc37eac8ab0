"""Requirement, notice and documents are papers from one set of fields; a county may have templates of its own."""

import io
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from docx import Document
from tests.cast import Cast
from tests.tendering import Tendering, decided, noticed

from goufu.rooms.drafting.document_facts import HOLDS, facts_of
from goufu.rooms.drafting.document_set import PAPERS, paper, template_for
from goufu.rooms.drafting.refusals import UnknownPaper
from goufu.rooms.procurement.interface import TenderView, tender_view
from goufu.ui.official import Fields, Heading, Official, Paragraph, Table, official_docx


@pytest.fixture(scope="module")
def tender(module_cast: Cast) -> Tendering:
    return noticed(module_cast)


def view(tender: Tendering) -> TenderView:
    found = tender_view(tender.ref)
    assert found is not None
    return found


def said(made: Official) -> str:
    lines = [made.title, made.number]
    for block in made.blocks:
        if isinstance(block, Heading | Paragraph):
            lines.append(block.text)
        elif isinstance(block, Fields):
            lines += [f"{label}：{value}" for label, value in block.rows]
        elif isinstance(block, Table):
            lines += ["|".join(row) for row in block.rows]
    return "\n".join(lines)


def test_the_documents_say_what_must_stand_in_them(module_cast: Cast, tender: Tendering) -> None:
    text = said(paper("documents", view(tender)))
    for part in (
        "示例镇居家养老服务项目采购文件", tender.ref, "600,000.00 元", "上门探访|人次|5760",
        "国家基本公共服务标准（2023年版）",
        "价格|15|最低有效报价除以报价乘以15分", "终期|2026年5月31日|50%", "goufu seal", "10%的扣除", "不属于中小企业",
        "平台不可用", "响应文件", "不允许分包",
    ):  # fmt: skip
        assert part in text, part
    assert tender.ref in text
    assert facts_of(view(tender)).texts["fingerprint"] in text
    assert "{" not in text


def test_what_is_not_asked_leaves_no_empty_head_or_label(tender: Tendering) -> None:
    blocks = paper("documents", view(tender)).blocks
    assert all(row[1] for block in blocks if isinstance(block, Fields) for row in block.rows)
    assert "更正与澄清" not in said(paper("documents", view(tender)))
    assert "专门面向中小企业" not in said(paper("documents", view(tender)))


def test_requirement_and_notice_come_from_the_same_fields(tender: Tendering) -> None:
    texts = {name: said(paper(name, view(tender))) for name in PAPERS}
    assert all("上门探访|人次|5760|每人每周一次|示例镇示例村" in text for text in texts.values())
    assert "竞争性磋商公告" in texts["notice"]
    assert "富顺县民政局采购办 0813-7000000" in texts["notice"]
    assert "按岗位工时测算" in texts["requirement"]


def test_every_name_in_the_shipped_templates_is_known(tender: Tendering) -> None:
    facts = facts_of(view(tender))
    for name in PAPERS:
        template, where = template_for(name, "")
        for block in template["block"]:
            assert block.get("when", HOLDS[0]) in HOLDS, where
            assert block.get("table", "services") in facts.tables, where


def test_everybody_takes_them_from_the_public_page(tender: Tendering) -> None:
    client = Client(headers={"accept-language": "zh-hans"})
    page = client.get(f"/tenders/{tender.ref}/documents").content.decode()
    assert f"/tenders/{tender.ref}/documents/documents.docx" in page
    assert "七、响应文件的格式与加密" in page
    for name in PAPERS:
        answer = client.get(f"/tenders/{tender.ref}/documents/{name}.docx")
        text = "\n".join(each.text for each in Document(io.BytesIO(answer.content)).paragraphs)
        assert "示例镇居家养老服务项目" in text
    assert client.get(f"/tenders/{tender.ref}/documents/documents.pdf").content.startswith(b"%PDF-")
    assert client.get(f"/tenders/{tender.ref}/documents/else.docx").status_code == 422
    hall = client.get(f"/tenders/{tender.ref}/opening").content.decode()
    assert f'href="/tenders/{tender.ref}/documents"' in hall


def test_the_same_fields_give_the_same_bytes(tender: Tendering) -> None:
    assert official_docx(paper("notice", view(tender))) == official_docx(paper("notice", view(tender)))


def test_a_county_goes_before_its_province(tender: Tendering, tmp_path: Path, settings: Any) -> None:
    settings.GOUFU_LOCALITIES = str(tmp_path)
    titles = {"510000_sichuan": "省式样{project}", "510322_fushun": "县式样{project}", "510521_luxian": "别县"}
    for folder, title in titles.items():
        papers = tmp_path / folder / "papers"
        papers.mkdir(parents=True)
        text = f'title = "{title}"\n[[block]]\ntext = "{{purchaser}}"\n'
        papers.joinpath("notice.toml").write_text(text, encoding="utf-8")
    assert paper("notice", view(tender)).title == "县式样示例镇居家养老服务项目"
    assert template_for("notice", "510300")[0]["title"] == "省式样{project}"
    assert template_for("documents", "510322")[1] == "data/papers/documents.toml"


def test_a_template_that_names_what_no_paper_knows_is_told_file_and_name(
    tender: Tendering, tmp_path: Path, settings: Any
) -> None:
    settings.GOUFU_LOCALITIES = str(tmp_path)
    papers = tmp_path / "510322_fushun" / "papers"
    papers.mkdir(parents=True)
    papers.joinpath("notice.toml").write_text('title = "{nothing}"\nblock = []\n', encoding="utf-8")
    with pytest.raises(UnknownPaper) as caught:
        paper("notice", view(tender))
    assert (caught.value.values["file"], caught.value.values["name"]) == ("510322_fushun/papers/notice.toml", "nothing")


def test_a_correction_moves_the_deadline_in_the_papers_and_is_listed(module_cast: Cast, tender: Tendering) -> None:
    before = facts_of(view(tender)).texts["deadline"]
    deadline = view(tender).deadline
    assert deadline is not None
    later = (deadline + timedelta(days=7)).isoformat()
    given = {"what": "服务时间增加周末", "affects_responses": True, "deadline": later}
    decided(module_cast, "correct_documents", module_cast.head, tender.ref, tender.ref, **given)
    facts = facts_of(view(tender))
    assert facts.texts["deadline"] != before
    assert "服务时间增加周末" in said(paper("documents", view(tender)))
    asked = {"question": "每次上门服务时长是多少？", "answer": "不少于六十分钟。", "affects_responses": False}
    decided(module_cast, "clarify_documents", module_cast.head, tender.ref, tender.ref, **asked)
    assert "答：不少于六十分钟" in facts_of(view(tender)).texts["changes"]
