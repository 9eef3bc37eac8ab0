"""The contract of every method: one file, nothing else."""

import sys
from pathlib import Path
from typing import get_args

import pytest
from tests.cast import Cast
from tests.tendering import noticed

from goufu.law.methods import known_methods
from goufu.rooms.procurement import method as registry
from goufu.rooms.procurement.interface import responses
from goufu.rooms.procurement.method import (
    COMPETITIVE,
    LAST_QUOTES,
    SCORED,
    SEALED,
    TRAITS,
    OcdsMethod,
    ReviewStep,
    methods,
)

EIGHT = {
    "open_tender", "invited_tender", "competitive_negotiation", "competitive_consultation", "single_source",
    "framework_agreement", "below_limit_selection", "directed_entrustment",
}  # fmt: skip
NEW = '''"""Reverse selection: a method that a test adds."""

from goufu.law.kinds import MethodGround
from goufu.rooms.procurement.method import Method

METHOD = Method(
    name="added_by_a_test", title_zh="测试方式", title_en="Method of a test",
    traits=frozenset({"consultation", "competitive", "sealed", "scored", "last_quotes", "panel"}),
    grounds=(MethodGround.PURCHASE_OF_SERVICES,), least_responses=3, ocds="limited",
    steps=("qualification", "scoring", "ranking"), least_last_quotes=2,
)
'''


def test_the_eight_methods_have_their_files() -> None:
    assert set(methods()) >= EIGHT


@pytest.mark.parametrize("name", sorted(methods()))
def test_a_method_keeps_the_contract(name: str) -> None:
    method = methods()[name]
    assert method.name == name
    assert method.traits <= TRAITS
    assert method.ocds in get_args(OcdsMethod)
    assert set(method.steps) <= set(get_args(ReviewStep))
    assert method.title("zh") != method.title("en")
    assert method.grounds
    assert method.least_responses >= 1


@pytest.mark.parametrize("name", sorted(methods()))
def test_traits_and_steps_agree(name: str) -> None:
    method = methods()[name]
    assert method.has(SCORED) == ("scoring" in method.steps)
    assert method.has(LAST_QUOTES) == ("last_quote" in method.steps) == (method.least_last_quotes > 0)
    assert not method.has(SEALED) or method.has(COMPETITIVE)


@pytest.mark.parametrize("name", sorted(methods()))
def test_the_law_sees_the_same_traits(name: str) -> None:
    assert methods()[name].traits == known_methods()[name].traits


def test_a_purchase_runs_through_a_method_that_is_one_added_file(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "added_by_a_test.py").write_text(NEW)
    import goufu.rooms.procurement.methods as folder

    monkeypatch.setattr(folder, "__path__", [*folder.__path__, str(tmp_path)])
    registry.methods.cache_clear()
    try:
        tender = noticed(cast, method="added_by_a_test")
        tender.three_bids(cast)
        tender.past_the_deadline(cast)
        tender.open(cast)
        assert len(responses(tender.ref)) == 3
    finally:
        registry.methods.cache_clear()
        sys.modules.pop("goufu.rooms.procurement.methods.added_by_a_test", None)


@pytest.mark.parametrize(
    ("name", "ground", "days"),
    [
        ("invited_tender", "few_suppliers", 21), ("competitive_negotiation", "complex_or_special", 11),
        ("framework_agreement", "users_choose", 21), ("below_limit_selection", "below_limit", 11),
    ],
)  # fmt: skip
def test_every_competitive_method_runs_to_its_opening(cast: Cast, name: str, ground: str, days: int) -> None:
    told = {"way": "random_draw", "invited": 3}
    tender = noticed(cast, days=days, told=told, method=name, ground=ground, users_choose=name == "framework_agreement")
    tender.three_bids(cast)
    tender.past_the_deadline(cast)
    tender.open(cast)
    assert (cast.state(tender.ref), len(responses(tender.ref))) == ("opened", 3)
