"""A county keeps wordings ready; the newest set fills in the form of a requirement and goes into the kit."""

import io
from typing import Any

import pytest
from tests.cast import FUSHUN, RONGXIAN, Cast, turned_down

from goufu.core.clock import set_simulated_moment
from goufu.core.exceptions import WrongOffice
from goufu.core.kit.bundle import kit_of, read_kit
from goufu.core.public import public_entries
from goufu.core.uploads.files import store
from goufu.rooms.experience.kept import sections_in_force
from goufu.rooms.experience.refusals import CardDoesNotFit
from goufu.rooms.experience.tests.test_pages import client, page

STANDARD = {
    "purpose": "requirement", "place": "standard", "heading": "居家服务质量",
    "text": "每次服务不少于六十分钟，留有服务记录。",
}  # fmt: skip
CLAUSE = {"purpose": "documents", "place": "text", "heading": "保密条款", "text": "服务对象信息仅限本项目使用。"}
GIVEN: dict[str, Any] = {
    "title": "富顺县采购需求文本模板（示例）", "document": "富财采〔2025〕示例9号", "sections": [STANDARD, CLAUSE],
    "synthetic": True,
}  # fmt: skip


def adopted(cast: Cast, **changes: Any) -> str:
    return cast.do("adopt_templates", cast.finance_officer, **{**GIVEN, **changes})


def test_the_newest_set_counts_and_only_at_home(cast: Cast) -> None:
    adopted(cast)
    cast.wait(minutes=1)
    adopted(cast, sections=[CLAUSE])
    assert [each.heading for each in sections_in_force(FUSHUN)] == ["保密条款"]
    assert sections_in_force(RONGXIAN) == []


@pytest.mark.parametrize("change", [{"text": "不少于三十分钟。", "place": "staff"}, {"heading": "另一标题"}])
def test_a_heading_or_a_field_of_the_form_stands_once(cast: Cast, change: dict[str, str]) -> None:
    with turned_down(CardDoesNotFit):
        adopted(cast, sections=[STANDARD, {**STANDARD, **change}])
    adopted(cast, sections=[STANDARD, {**STANDARD, **change, "purpose": "documents"}])


def test_a_purchaser_puts_no_template_in_force(cast: Cast) -> None:
    with turned_down(WrongOffice):
        cast.do("adopt_templates", cast.officer, **GIVEN)


def test_the_form_of_a_requirement_comes_filled_in_at_home(cast: Cast) -> None:
    adopted(cast)
    purchase = cast.purchase()
    set_simulated_moment(cast.clock.read().instant)
    way = f"/acts/draft_requirement/{purchase}"
    shown = page(client(cast.officer), way)
    assert "每次服务不少于六十分钟" in shown
    assert "服务对象信息仅限本项目使用" not in shown, "a text to be copied is no field's"
    assert "每次服务不少于六十分钟" not in client(cast.stranger).get(way).content.decode()


def test_another_county_takes_it_over_with_a_difference(cast: Cast) -> None:
    adopted(cast)
    day = cast.clock.read().day
    data = kit_of(FUSHUN, day)
    assert len(read_kit(data).of("templates")) == 2
    changed = [{**STANDARD, "text": "每次服务不少于四十五分钟。"}, CLAUSE]
    given = {**GIVEN, "sections": changed, "kit": store(io.BytesIO(data), name="kit.json").sha256}
    ref = cast.do("adopt_templates", cast.neighbour_finance, **given)
    known = public_entries(ref)[0].known
    assert known["differences"] == [{"key": "requirement 居家服务质量", "kind": "changed", "fields": ["text"]}]
    assert read_kit(kit_of(RONGXIAN, day)).of("templates")[1:] == read_kit(data).of("templates")[1:]
