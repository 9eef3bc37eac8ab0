"""The boards by year, from the province down to the records of a county; what is not known is said, not counted."""

import io
import re
from typing import Any

import pytest
from django.test import Client
from python_calamine import CalamineWorkbook
from tests.cast import CHENGDU, FUSHUN, ZIGONG, Cast
from tests.indicating import places, tree
from tests.piloting import covered, programme

from goufu.core.clock import set_simulated_moment
from goufu.parties.holders import Holder
from goufu.rooms.indicators.trees import shipped
from goufu.ui.visitor import OFFICE

PAGES = ("", "/at/pilots", f"/at/{ZIGONG}", f"/at/{FUSHUN}", "/A2.1", f"/A2.1?at={FUSHUN}", f"/C1.3?at={ZIGONG}")


@pytest.fixture(scope="module")
def shown(module_cast: Cast) -> Cast:
    """Fushun is a pilot region; of its one purchase everything is known."""
    cast = module_cast
    programme(cast)
    tree(cast, synthetic=False)
    places(cast)
    cast.purchase()
    cast.provider("alpha")
    covered(cast, 1)
    cast.do("report_figure", cast.civil_officer, None, indicator="C7.1", year=2025, value=3, out_of=4, source="台账")
    set_simulated_moment(cast.clock.read().instant)
    return cast


def answer(holder: Holder | None, address: str, lang: str = "zh-hans") -> Any:
    client = Client(headers={"accept-language": lang})
    if holder:
        session = client.session
        session[OFFICE] = str(holder.tenure)
        session.save()
    return client.get(f"/indicators{address}")


def text(holder: Holder, address: str, lang: str = "zh-hans") -> str:
    got = answer(holder, address, lang)
    assert got.status_code == 200
    return str(got.content.decode())


def row(page: str, title: str) -> str:
    """A table's row, as text with single blanks."""
    found = next(each for each in re.findall(r"<tr><th scope=.row.>.*?</tr>", page, re.DOTALL) if title in each)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", found)).strip()


@pytest.mark.parametrize("address", PAGES)
def test_every_page_is_for_offices_and_speaks_both_languages(shown: Cast, address: str) -> None:
    assert answer(None, address).status_code in {302, 401}
    assert "三个体系" in text(shown.province_officer, "")
    assert answer(shown.prefecture_officer, address, "en").status_code == 200
    assert answer(shown.civil_officer, address).status_code == 200


def test_the_pilot_regions_are_known_and_the_province_is_not(shown: Cast) -> None:
    pilots, province = text(shown.province_officer, "/at/pilots"), text(shown.province_officer, "")
    assert "100% 达标" in row(pilots, "需求转化率")
    assert "掌握不足" in row(province, "需求转化率")
    assert "75% 未达标" in row(pilots, "社会组织党建")


def test_the_board_leads_to_the_county_and_its_records(shown: Cast) -> None:
    assert f"/indicators/at/{ZIGONG}?tree=2027" in text(shown.province_officer, "")
    prefecture = text(shown.province_officer, f"/A2.1?at={ZIGONG}")
    assert f"at={FUSHUN}" in prefecture
    assert "100%" in row(prefecture, "富顺县")
    assert "掌握不足" in row(prefecture, "荣县")
    county = text(shown.province_officer, f"/A2.1?at={FUSHUN}")
    assert re.search(r'href="/cases/ND-510322-\d', county)
    assert 'href="/receipts/' in county
    assert "1 / 1" in row(county, "富顺县")


def test_formula_source_date_and_who_set_it_stand_on_the_page(shown: Cast) -> None:
    page = text(shown.province_officer, "/C1.3")
    for said in (
        "城镇每千人",
        "services_reached:elderly_care.urban",
        "2025年3月3日",
        "示例通知〔2025〕2号",
        "未经核定",
    ):
        assert said in page, said


def test_a_county_sees_its_places_and_what_is_missing(shown: Cast) -> None:
    page = text(shown.civil_officer, f"/at/{FUSHUN}")
    assert "农村 2,000" in row(page, "示例镇")
    assert "无记录" not in row(page, "养老服务城乡差距")
    other = text(shown.province_officer, "/at/510321")
    assert "尚未登记地名的城乡属性" in other


def test_years_and_trees_are_chosen(shown: Cast) -> None:
    page = text(shown.province_officer, "?years=all")
    assert '<th scope="col" class="g-right">2016</th>' in page
    assert "2016" not in text(shown.province_officer, "")


def test_the_table_comes_as_a_spreadsheet(shown: Cast) -> None:
    got = answer(shown.province_officer, f"/at/{ZIGONG}/table.xlsx?tree=2027")
    book = CalamineWorkbook.from_filelike(io.BytesIO(got.content))
    assert book.sheet_names == ["指标表", "分地区"]
    whole = book.get_sheet_by_name("指标表").to_python()
    assert str(whole[0][0]).startswith("自贡市2025年度指标表")
    assert len(whole) == 3 + len(list(shipped()["2027"].indicators()))
    line = next(each for each in whole if each[2] == "A2.1")
    assert (line[8], line[13], line[14]) == ("", "掌握不足", "系统算出")
    inner = book.get_sheet_by_name("分地区").to_python()
    assert [each[1] for each in inner[1:]] == ["自流井区", "贡井区", "大安区", "沿滩区", "荣县", "富顺县"]
    place = inner[0].index("A2.1 需求转化率")
    assert inner[6][place] == 100


def test_an_unknown_indicator_or_division_is_not_found(shown: Cast) -> None:
    assert answer(shown.province_officer, "/Z9.9").status_code == 404
    assert answer(shown.province_officer, "/at/519999").status_code == 422
    assert answer(shown.province_officer, f"/at/{CHENGDU}").status_code == 200
