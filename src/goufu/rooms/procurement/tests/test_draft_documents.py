"""The documents are drafted; what the law forbids in them is refused at once."""

from typing import Any

import pytest
from tests.cast import Cast, refused, turned_down
from tests.tendering import FACTORS, TERMS, decided, document, filed

from goufu.core.exceptions import BadInput
from goufu.rooms.procurement.refusals import Mismatch


@pytest.fixture(scope="module")
def ref(module_cast: Cast) -> str:
    return filed(module_cast)


def test_the_weight_of_the_price_is_its_points(cast: Cast) -> None:
    ref = filed(cast)
    decided(cast, "draft_documents", cast.officer, ref, ref, **TERMS, documents=document())
    found = cast.see(ref)
    assert (found.state, found.price_weight_bp, found.payment_days) == ("drafting", 1500, 30)


def test_a_price_weight_of_five_percent_is_refused(module_cast: Cast, ref: str) -> None:
    price, plan, *rest = FACTORS
    factors = [{**price, "points": 500}, {**plan, "points": 5500}, *rest]
    with refused("price-weight-service") as caught:
        module_cast.do(
            "draft_documents", module_cast.officer, ref, **{**TERMS, "factors": factors}, documents=document()
        )
    assert caught.value.cure_text("zh")
    assert module_cast.state(ref) == "filed"


@pytest.mark.parametrize(
    ("rule", "change"),
    [
        ("bid-bond-2pct", {"bond_fen": 1_200_001}),
        ("term-1y-3y", {"contract_ends": "2029-06-01"}),
        ("docs-contents", {"parts": TERMS["parts"][:-1]}),
        ("qualification-not-scored", {"factors": [*FACTORS[:3], {**FACTORS[3], "is_qualification": True}]}),
        ("nondiscrimination-8", {"conditions": [{"kind": "location", "use": "qualification", "text": "须在本县登记"}]}),
    ],
)
def test_what_the_law_forbids_in_documents_is_refused(
    module_cast: Cast, ref: str, rule: str, change: dict[str, Any]
) -> None:
    with refused(rule):
        module_cast.do("draft_documents", module_cast.officer, ref, **{**TERMS, **change}, documents=document())


def test_points_that_do_not_make_a_hundred_are_counted(module_cast: Cast, ref: str) -> None:
    factors = [*FACTORS[:3], {**FACTORS[3], "points": 1400}]
    with turned_down(Mismatch) as caught:
        decided(
            module_cast, "draft_documents", module_cast.officer, ref, ref,
            **{**TERMS, "factors": factors}, documents=document(),
        )  # fmt: skip
    assert caught.value.values["points"] == 9900


def test_documents_that_were_never_uploaded_are_named(module_cast: Cast, ref: str) -> None:
    with turned_down(BadInput) as caught:
        module_cast.do("draft_documents", module_cast.officer, ref, **TERMS, documents="0" * 64)
    assert caught.value.field == "documents"
