"""What was agreed with the one supplier that was asked."""

from typing import Any

import pytest
from tests.cast import Cast, refused, turned_down
from tests.reviewing import RESULT
from tests.selecting import AGREED, asked
from tests.tendering import Tendering, decided

from goufu.core.ledger.sequencer import sequence
from goufu.core.public import public_entries
from goufu.rooms.evaluation.interface import award_view
from goufu.rooms.evaluation.refusals import ReviewDoesNotFit


@pytest.fixture(scope="module")
def tender(module_cast: Cast, module_log_apart: None) -> Tendering:
    return asked(module_cast)


def _record(cast: Cast, tender: Tendering, **changes: Any) -> str:
    given = {"tender": tender.ref, **AGREED, **changes}
    return decided(cast, "record_negotiation", cast.officer, None, tender.ref, **given)


@pytest.mark.parametrize(
    ("rule", "change"),
    [
        ("m-single", {"price_basis": ""}), ("m-single", {"quality": " "}),
        ("no-over-budget", {"price_fen": 58_000_001}),
        ("org-in-scope", {"in_scope": False}), ("provider-gpl22", {"tax_paid": False}),
    ],
)  # fmt: skip
def test_what_does_not_hold_is_refused(module_cast: Cast, tender: Tendering, rule: str, change: dict[str, Any]) -> None:
    with refused(rule):
        _record(module_cast, tender, **change)


def test_one_person_alone_does_not_negotiate(module_cast: Cast, tender: Tendering) -> None:
    with turned_down(ReviewDoesNotFit):
        _record(module_cast, tender, negotiators=["某甲"])


def test_countersigned_it_becomes_an_award_and_only_then_public(module_cast: Cast, tender: Tendering) -> None:
    cast = module_cast
    ref = _record(cast, tender)
    assert (cast.state(ref), cast.state(tender.ref)) == ("filled_in", "reviewing")
    cast.do("countersign_review", cast.colleague, ref, agrees=True)
    award = decided(cast, "name_winner", cast.head, None, ref, review=ref, response=ref)
    while sequence():
        pass
    before = {each.act for each in public_entries(cast.see(ref).thread)}
    decided(cast, "publish_result", cast.officer, award, award, **RESULT)
    while sequence():
        pass
    after = {each.act for each in public_entries(cast.see(ref).thread)}
    assert {"record_negotiation", "ask_supplier"} <= after - before
    found = award_view(award)
    assert found is not None
    assert (found.organ, found.amount_fen, found.score) == ("alpha", 52_000_000, None)
