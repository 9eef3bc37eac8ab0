"""The balance of money and posts: money for everybody, posts for those entitled."""

import io
from typing import Any

import pytest
from django.test import Client
from django.utils.translation import override
from python_calamine import CalamineWorkbook
from tests.cast import Cast

from goufu.parties.holders import Holder
from goufu.rooms.institutions.models import ServiceItem
from goufu.rooms.institutions.report import report
from goufu.rooms.institutions.sheet import report_paper
from goufu.rooms.institutions.tests.conftest import POSTS, Reform
from goufu.ui.visitor import OFFICE


def client(holder: Holder | None = None) -> Client:
    made = Client(headers={"accept-language": "zh-hans"})
    if holder is not None:
        session = made.session
        session[OFFICE] = str(holder.tenure)
        session.save()
    return made


@pytest.fixture
def institution(reform: Reform) -> str:
    ref, item = reform.converted()
    reform.do("state_posts", "staffing_officer", ref, **{**POSTS, "filled": 4321, "by_appropriation": 3871})
    reform.do("state_delivery", "publicity_officer", item, year=2025, quantity=120, quality=8800)
    return ref


def test_everybody_sees_the_money_and_nobody_else_the_posts(reform: Reform, institution: str) -> None:
    told = client().get(f"/institutions/{institution}?year=2025").content.decode()
    assert "4,200,000" in told
    assert "720,000" in told
    assert "43.21" not in told
    assert "43.21" not in client(reform.cast.supervisor).get(f"/institutions/{institution}?year=2025").content.decode()


@pytest.mark.parametrize("who", ["finance_head", "staffing_officer", "publicity_head"])
def test_those_entitled_see_the_posts(reform: Reform, institution: str, who: str) -> None:
    holder = reform.people.get(who) or getattr(reform.cast, who)
    assert "43.21" in client(holder).get(f"/institutions/{institution}?year=2025").content.decode()


def test_a_finding_leads_to_the_conference(reform: Reform, institution: str) -> None:
    item = ServiceItem.objects.get(institution=institution).ref
    reform.do("state_posts", "staffing_officer", institution, **POSTS, items=[{"item": item, "hundredths": 500}])
    told = client(reform.people["staffing_officer"]).get(f"/institutions/{institution}?year=2025").content.decode()
    assert f"/acts/raise_to_conference?institution={institution}&amp;year=2025" in told
    assert "4.5名增至5名" in told
    assert "4.5名" not in client().get(f"/institutions/{institution}?year=2025").content.decode()


def test_the_report_counts_items_money_and_posts(reform: Reform, institution: str) -> None:
    told = client(reform.people["staffing_officer"]).get("/institutions/report/510322?year=2025").content.decode()
    assert "/ 1 · 100 %" in told
    assert "14.63 %" in told
    assert "/ 50 · 9 %" in told


def test_the_spreadsheet_holds_the_same_figures_and_no_posts_for_strangers(reform: Reform, institution: str) -> None:
    address = "/institutions/report/510322/sheet.xlsx?year=2025"
    rows = [_rows(client(each).get(address).content) for each in (None, reform.people["staffing_head"])]
    assert rows[0][1][5:10] == [720_000, 8_000, 6_000, 80, 88]
    assert [len(each[0]) for each in rows] == [10, 11]


def test_the_report_comes_as_pdf_with_shares_and_before_and_after(reform: Reform, institution: str) -> None:
    answer = client().get("/institutions/report/510322/report.pdf?year=2025")
    assert (answer.status_code, answer["Content-Type"], answer.content[:5]) == (200, "application/pdf", b"%PDF-")
    told = report("510322", 2025, reform.cast.clock.read().day)
    with override("zh-hans"):
        paper, inside = (report_paper(told, posts=posts) for posts in (False, True))
    assert paper.rows[0][5:] == ("720,000.00", "8,000.00", "6,000.00", "80.00", "88.00")
    said = dict(paper.figures)
    assert said["已转换事项"] == "1 / 1，100 %"
    assert "14.63 %" in said["购买方式安排的经费（元）"]
    assert len(inside.columns) == len(paper.columns) + 1
    assert len(inside.figures) == len(paper.figures) + 1


def _rows(data: bytes) -> list[list[Any]]:
    rows: list[list[Any]] = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python()
    return rows


@pytest.mark.parametrize("year", ["", "abc", "-1", "99999", "²"])
def test_a_strange_year_is_this_year(cast: Cast, reform: Reform, year: str) -> None:
    assert client().get("/institutions", {"year": year}).status_code == 200
    assert client().get("/institutions/report/510322", {"year": year}).status_code == 200


def test_an_unknown_institution_or_division_is_not_found(reform: Reform) -> None:
    assert client().get("/institutions/UN-510322-XXXXXXXX").status_code == 404
    assert client().get("/institutions/report/999999").status_code in {404, 422}
