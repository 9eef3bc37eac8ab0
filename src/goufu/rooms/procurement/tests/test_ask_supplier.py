"""One supplier alone is asked."""

from typing import Any

from tests.cast import Cast, turned_down
from tests.selecting import SOLE, documented, heard, publicised
from tests.tendering import TERMS, decided, document, filed, noticed

from goufu.core.public import public_entries
from goufu.rooms.institutions.tests.conftest import EXAMINED, ITEM, PLAN, Reform, reform
from goufu.rooms.procurement.interface import tender_view
from goufu.rooms.procurement.refusals import Mismatch

__all__ = ["reform"]
CONTACT = {"contact": "富顺县民政局采购办 0813-7000000"}
ENTRUSTED: dict[str, Any] = {"method": "directed_entrustment", "ground": "institution_transition"}


def _ask(cast: Cast, ref: str, **given: Any) -> None:
    decided(cast, "ask_supplier", cast.officer, ref, ref, **{**CONTACT, **given})


def test_the_one_that_was_made_public_is_asked_and_no_other(cast: Cast) -> None:
    ref = filed(cast, **SOLE)
    publicised(cast, ref)
    heard(cast, ref)
    documented(cast, ref)
    with turned_down(Mismatch) as caught:
        _ask(cast, ref, supplier="beta")
    assert caught.value.field == "supplier"
    _ask(cast, ref, supplier="alpha")
    found = tender_view(ref)
    assert found is not None
    assert (found.state, found.supplier, found.responses) == ("asked", "alpha", 1)
    assert "ask_supplier" not in {each.act for each in public_entries(found.thread)}


def test_a_single_source_has_no_notice_to_bidders(cast: Cast) -> None:
    with turned_down(Mismatch):
        noticed(cast, **SOLE)


def test_where_several_are_asked_nobody_is_asked_alone(cast: Cast) -> None:
    ref = filed(cast)
    decided(cast, "draft_documents", cast.officer, ref, ref, documents=document(), **TERMS)
    decided(cast, "approve_documents", cast.head, ref, ref)
    with turned_down(Mismatch):
        _ask(cast, ref, supplier="alpha")


def test_an_item_is_entrusted_in_its_transition_and_not_before(cast: Cast, reform: Reform) -> None:
    ref = documented(cast, filed(cast, **ENTRUSTED))
    item = _planned(cast, reform)
    with turned_down(Mismatch) as caught:
        _ask(cast, ref, supplier="media", item=item)
    assert caught.value.field == "item"
    cast.do("convert_item", cast.finance_head, item, decision=reform.decision(), contract_number="示例合同1号")
    with turned_down(Mismatch):
        _ask(cast, ref, supplier="alpha", item=item)
    _ask(cast, ref, supplier="media", item=item)
    assert (cast.see(ref).item, cast.state(ref)) == (item, "asked")


def test_another_departments_item_is_not_entrusted(cast: Cast, reform: Reform) -> None:
    ref = documented(cast, filed(cast, **ENTRUSTED))
    _, item = reform.converted()
    with turned_down(Mismatch) as caught:
        _ask(cast, ref, supplier="media", item=item)
    assert caught.value.field == "item"


def _planned(cast: Cast, reform: Reform) -> str:
    """An item of an institution under the purchaser itself, its conversion planned."""
    institution = reform.do(
        "register_institution", "staffing_officer", organ="media", department="510322-civil",
        name_zh="富顺县融媒体中心（示例）", institution_class="public_institution_class_two", posts_authorised=5000,
        posts_filled=4500,
    )  # fmt: skip
    item = cast.do("enter_item", cast.officer, institution=institution, **ITEM)
    reform.accounts(institution, item)
    cast.do("examine_item", cast.head, item, **EXAMINED)
    return cast.do("plan_conversion", cast.officer, item, **PLAN)


def test_without_an_item_nothing_is_entrusted(cast: Cast) -> None:
    ref = documented(cast, filed(cast, **ENTRUSTED))
    with turned_down(Mismatch):
        _ask(cast, ref, supplier="alpha")
