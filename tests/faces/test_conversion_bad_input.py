"""A conversion whose sums do not balance, on the page and through the API: refused with the figures, nothing done."""

from typing import Any

import pytest
from django.test import Client

from goufu.api.signin import issue_token
from goufu.core.clock import set_simulated_moment
from goufu.core.models import Entry
from goufu.rooms.institutions.tests import conftest as reforming
from goufu.rooms.institutions.tests.conftest import PLAN, Reform
from goufu.ui.visitor import OFFICE

reform = reforming.reform


def posted(prefix: str, value: Any) -> dict[str, str]:
    """What the page's form sends: amounts in yuan, lists row by row."""
    if isinstance(value, dict):
        return {k: v for name, each in value.items() for k, v in posted(f"{prefix}.{name}".strip("."), each).items()}
    if isinstance(value, list):
        return {k: v for place, each in enumerate(value) for k, v in posted(f"{prefix}.{place}", each).items()}
    return {prefix: f"{value // 100}.{value % 100:02d}" if prefix.endswith("_fen") else str(value)}


@pytest.mark.parametrize("change", [{"left_fen": 420_000_001}, {"returned_fen": 7_999_999}])
def test_a_conversion_that_is_a_fen_out_is_refused_with_its_figures(reform: Reform, change: dict[str, int]) -> None:
    _, item = reform.suitable()
    holder, before = reform.people["publicity_officer"], Entry.objects.count()
    set_simulated_moment(reform.cast.clock.read().instant)
    page = Client(HTTP_ACCEPT_LANGUAGE="zh-CN")
    session = page.session
    session[OFFICE] = str(holder.tenure)
    session.save()
    answer = page.post(f"/acts/plan_conversion/{item}", posted("", {**PLAN, **change}))
    assert answer.status_code == 422
    assert "conversion-balances" in answer.content.decode() or "0.01" in answer.content.decode()
    api = Client(HTTP_AUTHORIZATION=f"Bearer {issue_token(holder.tenure, label='test')}")
    body = {"given": {**PLAN, **change}, "case": item}
    told = api.post("/api/acts/plan_conversion", body, content_type="application/json")
    assert (told.status_code, told.json()["title"]) == (422, "refused")
    assert "conversion-balances" in {each["rule"] for each in told.json()["answers"]}
    assert (Entry.objects.count(), reform.see(item).state) == (before, "suitable")
