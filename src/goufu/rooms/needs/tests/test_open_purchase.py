"""A purchaser takes up needs."""

from typing import Any

from django.conf import settings
from tests.cast import NEED, Cast, refused, turned_down

from goufu.base.errors import GoufuError
from goufu.base.ocid import make_ocid
from goufu.core.exceptions import WrongOffice, WrongState
from goufu.core.public import public_entries
from goufu.rooms.needs.disclosure import DISCLOSES
from goufu.rooms.needs.interface import purchase_of_thread, purchase_view


def what(needs: list[str], **changes: Any) -> dict[str, Any]:
    return {"needs": needs, "title": "居家养老服务项目", "title_en": "Home care", "catalogue_code": "A0402", **changes}


def test_a_purchase_takes_thread_and_needs_and_gets_an_ocid(cast: Cast) -> None:
    first, second = cast.need(), cast.need(title="康复训练")
    ref = cast.do("open_purchase", cast.officer, **what([first, second]))
    found = purchase_view(ref)
    assert found is not None
    assert (found.thread, found.needs, found.purchaser) == (first, (first, second), "510322-civil")
    assert found.ocid == make_ocid(settings.GOUFU_OCID_PREFIX, "510322", "2025-000001")
    assert {cast.state(first), cast.state(second)} == {"adopted"}
    assert purchase_of_thread(first) == found
    assert found.people == 240


def test_its_release_names_the_buyer_by_credit_code(cast: Cast) -> None:
    ref = cast.do("open_purchase", cast.officer, **what([cast.need()]))
    entry = next(each for each in public_entries(cast.see(ref).thread) if each.act == "open_purchase")
    release = DISCLOSES["open_purchase"](entry).release
    assert release["buyer"]["id"] == "CN-USCC-" + purchase_view(ref).uscc  # type: ignore[union-attr]
    assert release["parties"][0]["id"] == release["buyer"]["id"]


def test_a_need_is_adopted_once(cast: Cast) -> None:
    need = cast.need()
    cast.do("open_purchase", cast.officer, **what([need]))
    with turned_down(WrongState):
        cast.do("open_purchase", cast.colleague, **what([need]))


def test_a_need_that_was_not_put_in_order_stays_out_and_nothing_is_half_done(cast: Cast) -> None:
    ready, raw = cast.need(), cast.do("raise_need", cast.village_clerk, **NEED)
    with turned_down(WrongState):
        cast.do("open_purchase", cast.officer, **what([ready, raw]))
    assert cast.state(ready) == "prioritised"


def test_a_body_that_is_no_purchaser_is_refused(cast: Cast) -> None:
    cast.do(
        "name_office_holder",
        cast.registrar,
        cast.register,
        organ="510322-welfare",
        office="510322-welfare-1",
        title_zh="经办人",
        roles=["purchaser.officer"],
        person="经办人（示例）",
        since="2025-01-01",
        about={"name_zh": "示例福利院", "kind": "public_institution_class_one", "region": "510322"},
    )
    need = cast.need()
    cast.do("open_purchase", cast.officer, **what([cast.need()]))
    from goufu.parties.models import Tenure

    tenure = Tenure.objects.get(office__code="510322-welfare-1").pk
    with refused("no-class1-institution"):
        cast.do("open_purchase", tenure, **what([need]))


def test_an_item_outside_the_catalogue_is_named(cast: Cast) -> None:
    need = cast.need()
    with turned_down(GoufuError) as caught:  # type: ignore[arg-type]
        cast.do("open_purchase", cast.officer, **what([need], catalogue_code="Z9999"))
    assert caught.value.field == "catalogue_code"


def test_another_county_does_not_take_up_our_needs(cast: Cast) -> None:
    need = cast.need()
    with turned_down(WrongOffice):
        cast.do("open_purchase", cast.stranger, **what([need]))


def test_finance_does_not_open_purchases(cast: Cast) -> None:
    need = cast.need()
    with turned_down(WrongOffice):
        cast.do("open_purchase", cast.finance_officer, **what([need]))
