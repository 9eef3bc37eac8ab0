"""Drawing who is invited."""

import base64
from typing import Any

import pytest
from tests.cast import Cast, refused, turned_down
from tests.tendering import Tendering, approved, decided, notice

from goufu.core.models import Message
from goufu.rooms.procurement.invitees import draw_invitees_of, invitees_message, order_of
from goufu.rooms.procurement.refusals import Mismatch, NotInvited

INVITED: dict[str, Any] = {"method": "invited_tender", "ground": "few_suppliers"}
POOL = ["alpha", "beta", "gamma", "evaluator"]


def _draw(cast: Cast, ref: str, **changes: Any) -> None:
    given = {"pool": POOL, "basis": "资格预审公告产生", "invited": 3, **changes}
    decided(cast, "draw_invitees", cast.officer, ref, ref, **given)


@pytest.fixture
def tender(cast: Cast) -> Tendering:
    return approved(cast, **INVITED)


def test_three_are_drawn_once_told_and_not_published(cast: Cast, tender: Tendering) -> None:
    with refused("m-invited"):
        _draw(cast, tender.ref, invited=2)
    _draw(cast, tender.ref)
    assert len(tender.row().invited) == 3
    assert {each.organ for each in Message.objects.filter(notice="draw_invitees")} == set(tender.row().invited)
    with turned_down(Mismatch):
        _draw(cast, tender.ref)


def test_another_method_draws_nobody(cast: Cast) -> None:
    ref = approved(cast, method="competitive_negotiation", ground="complex_or_special").ref
    with turned_down(Mismatch):
        _draw(cast, ref)


def test_without_a_draw_the_notice_is_refused_whatever_is_typed(cast: Cast, tender: Tendering) -> None:
    cast.wait(days=30)
    typed = {**notice(cast, 21), "way": "random_draw", "invited": 5}
    with refused("m-invited"):
        decided(cast, "publish_notice", cast.officer, tender.ref, tender.ref, **typed)
    _draw(cast, tender.ref)
    decided(cast, "publish_notice", cast.officer, tender.ref, tender.ref, **typed)
    assert cast.state(tender.ref) == "tendering"


def test_who_was_not_drawn_cannot_bid(cast: Cast, tender: Tendering) -> None:
    _draw(cast, tender.ref)
    cast.wait(days=30)
    decided(cast, "publish_notice", cast.officer, tender.ref, tender.ref, **notice(cast, 21))
    invited = tender.row().invited
    outside = [organ for organ in ("alpha", "beta", "gamma") if organ not in invited]
    for organ in outside:
        with turned_down(NotInvited):
            tender.bid(cast, organ, 50_000_000)
    inside = next(organ for organ in ("alpha", "beta", "gamma") if organ in invited)
    assert tender.bid(cast, inside, 50_000_000).startswith("BD-")


def test_everybody_computes_the_same_order() -> None:
    order, signature = draw_invitees_of("TD-1", POOL)
    assert order == order_of(base64.b64decode(signature), reversed(POOL))
    assert sorted(order) == sorted(POOL)
    assert invitees_message("TD-1", POOL) == invitees_message("TD-1", reversed(POOL))
    orders = {tuple(draw_invitees_of(f"TD-{n}", POOL)[0]) for n in range(12)}
    assert len(orders) > 1
