"""A call with the cast: three proposals ranked on one page by two officers, and the list that comes of them."""

from typing import Any

import pytest
from tests.cast import Cast
from tests.reviewing import RESULT, log_apart, module_log_apart
from tests.selecting import CALL, Found, filled_in, selection_opened
from tests.tendering import decided

__all__ = ["log_apart", "module_log_apart"]
SUMS = {"alpha": 30_000_000, "beta": 30_000_000}
"""Fen; together the whole budget."""


def countersigned(cast: Cast, chosen: dict[str, Any] = CALL) -> Found:
    """The page of the call, countersigned: alpha first, beta second, gamma third."""
    found = filled_in(cast, selection_opened(cast, chosen))
    cast.do("countersign_review", cast.colleague, found.ref, agrees=True)
    return found


def projects(found: Found, **changes: dict[str, Any]) -> list[dict[str, Any]]:
    """A line for alpha and one for beta, each with less than it asked for."""
    return [
        {"response": found.bid(organ), "amount_fen": fen, "reason": "按预算压减", **changes.get(organ, {})}
        for organ, fen in SUMS.items()
    ]


def listing(cast: Cast, found: Found, **given: Any) -> str:
    """The head lists the projects."""
    told = {"review": found.ref, "projects": projects(found), **given}
    return decided(cast, "list_funded_projects", cast.head, None, found.ref, **told)


def published(cast: Cast, found: Found) -> str:
    """The list, published."""
    ref = listing(cast, found)
    cast.do("publish_funded_projects", cast.officer, ref, contact=RESULT["contact"], address=RESULT["address"])
    return ref


@pytest.fixture
def call(cast: Cast, log_apart: None) -> Found:
    """A call whose page is countersigned."""
    return countersigned(cast)
