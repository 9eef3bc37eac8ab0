"""The catalogue in force: differences, use, what nobody uses and what nothing covers."""

from datetime import date

import pytest
from django.test import Client

from goufu.rooms.catalogue.standing import standing
from goufu.rooms.catalogue.tests.conftest import Keeping

ZH = {"accept-language": "zh-hans"}


def test_money_stands_at_its_item_and_the_others_are_unused(keeping: Keeping) -> None:
    keeping.cast.arranged_purchase(amount_fen=60_000_000)
    told = standing("510322", date(2025, 3, 3))
    used = {line.item.code: line.budget.fen for line in told.lines if line.used}
    assert used == {"A0402": 60_000_000}
    assert "A0402" not in {line.item.code for line in told.unused}
    assert "A0401" in {line.item.code for line in told.unused}


def test_a_need_without_an_item_is_shown(keeping: Keeping) -> None:
    for category in ("elderly_care", "other", "health"):
        keeping.cast.need(category=category)
    assert standing("510322", date(2025, 3, 3)).uncovered == {"other": 1}


def test_the_page_shows_the_version_in_force_and_its_differences(keeping: Keeping) -> None:
    keeping.published()
    before, after = (
        Client(headers=ZH).get("/catalogue", {"at": "510322", "on": on}).content.decode()
        for on in ("2025-03-09", "2025-03-10")
    )
    assert "农村留守老人互助照护服务" not in before
    assert "农村留守老人互助照护服务" in after
    assert "本县留守老人多" in after


@pytest.mark.parametrize("on", ["", "2025-13-01", "昨天"])
def test_a_strange_day_is_today(keeping: Keeping, on: str) -> None:
    assert Client(headers=ZH).get("/catalogue", {"at": "510322", "on": on}).status_code == 200


def test_an_unknown_division_is_turned_down(keeping: Keeping) -> None:
    assert Client(headers=ZH).get("/catalogue", {"at": "999999"}).status_code in {404, 422}
