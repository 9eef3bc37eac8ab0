"""The panel's page and the scoring desk, as experts, purchaser and outsiders meet them."""

import pytest
from django.test import Client
from tests.cast import Cast
from tests.reviewing import FULL, GIVEN, QUOTES, Reviewing, quoted

from goufu.parties.holders import Holder
from goufu.rooms.evaluation.models import Sheet
from goufu.ui.visitor import OFFICE


@pytest.fixture(scope="module")
def case(module_cast: Cast, module_log_apart: None) -> Reviewing:
    return quoted(module_cast)


def _client(holder: Holder) -> Client:
    client = Client(headers={"accept-language": "zh-hans"})
    session = client.session
    session[OFFICE] = str(holder.tenure)
    session.save()
    return client


def _typed(case: Reviewing, place: int) -> dict[str, str]:
    order = sorted(QUOTES, key=lambda organ: case.bidders[organ])
    typed = {"place": str(place)}
    for number, organ in enumerate(order):
        for each in range(place + 1):
            typed[f"s.{number}.{each}"] = f"{GIVEN[organ][each] / 100:.2f}"
    return typed


def _outside(cast: Cast, case: Reviewing) -> Holder:
    seats = {each.office for each in case.panel(cast)}
    return next(each for name, each in cast.people.items() if "expert" in name and each.office not in seats)


def test_a_member_sees_every_bid_and_what_can_be_done(module_cast: Cast, case: Reviewing) -> None:
    page = _client(case.lead(module_cast)).get(f"/reviews/{case.ref}/bids").content.decode()
    assert "富顺县示例邻里社会工作服务中心" in page
    assert f"/acts/review_low_price/{case.ref}?response={case.bid('alpha')}" in page


def test_other_experts_bidders_and_strangers_see_no_bid(module_cast: Cast, case: Reviewing) -> None:
    for holder in (_outside(module_cast, case), module_cast.beta_staff, module_cast.stranger):
        answer = _client(holder).get(f"/reviews/{case.ref}/bids")
        assert answer.status_code == 403
        assert "富顺县示例邻里社会工作服务中心" not in answer.content.decode()


def test_nobody_but_a_member_sits_at_the_desk(module_cast: Cast, case: Reviewing) -> None:
    for holder in (_outside(module_cast, case), module_cast.officer, module_cast.supervisor):
        assert _client(holder).get(f"/reviews/{case.ref}/scores").status_code == 403


def test_too_many_points_are_named_at_their_field(module_cast: Cast, case: Reviewing) -> None:
    client = _client(case.lead(module_cast))
    answer = client.post(f"/reviews/{case.ref}/scores", {**_typed(case, 0), "s.1.0": "45.01"})
    assert answer.status_code == 422
    assert 'href="#f-s-1-0"' in answer.content.decode()


def test_bid_by_bid_the_factors_stand_beside_what_the_bid_says(module_cast: Cast, case: Reviewing) -> None:
    client = _client(case.lead(module_cast))
    typed = {"place": "0", "way": "factor", "to": "bid.1", "s.1.2": "8", "s.0.0": "99"}
    page = client.post(f"/reviews/{case.ref}/scores", typed).content.decode()
    assert "每周两次，留有记录" in page
    assert "完整15分，基本完整8分" in page
    assert 'name="s.1.2" inputmode="decimal" autocomplete="off" value="8"' in page
    assert 'type="hidden" name="s.0.0" value="99"' in page
    assert "3名成员中已有0名提交" in page
    assert 'value="99"' not in client.get(f"/reviews/{case.ref}/scores").content.decode()


def test_a_sheet_with_a_wrong_score_elsewhere_is_led_back_to_it(module_cast: Cast, case: Reviewing) -> None:
    typed = {**_typed(case, len(FULL) - 1), "s.1.0": "99"}
    answer = _client(case.lead(module_cast)).post(f"/reviews/{case.ref}/scores", typed)
    assert answer.status_code == 200
    assert 'name="s.1.0"' in answer.content.decode().partition("<main")[2].partition('type="hidden"')[2]
    assert not Sheet.objects.exists()


def test_factor_by_factor_the_sheet_is_handed_in_with_the_last(module_cast: Cast, case: Reviewing) -> None:
    lead = case.lead(module_cast)
    client = _client(lead)
    for place in range(len(FULL)):
        answer = client.post(f"/reviews/{case.ref}/scores", _typed(case, place))
        assert answer.status_code == (302 if place == len(FULL) - 1 else 200)
    sheet = Sheet.objects.get(office=lead.office)
    assert sheet.points[case.bid("alpha")] == dict(zip(FULL, GIVEN["alpha"], strict=True))


def test_the_next_expert_finds_an_empty_desk(module_cast: Cast, case: Reviewing) -> None:
    page = _client(case.panel(module_cast)[1]).get(f"/reviews/{case.ref}/scores").content.decode()
    assert 'value="42.00"' not in page
    assert "42.00" not in page
