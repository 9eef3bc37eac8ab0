"""A clause is changed."""

from typing import Any

import pytest
from tests.cast import refused
from tests.contracting import Story
from tests.tendering import decided, document


def _change(story: Story, **changes: Any) -> None:
    given = {
        "number": "变1号", "clauses": "第四条", "ground": "agreed", "reason": "探访改为上午",
        "text": document("变更协议（示例）"), **changes,
    }  # fmt: skip
    decided(story.cast, "change_contract", story.cast.head, story.contract_ref, story.contract_ref, **given)


def test_what_both_agree_on_is_changed_and_nothing_at_will(story: Story) -> None:
    ref = story.contract()
    with refused("no-unilateral-change"):
        _change(story, ground="one_side")
    _change(story)
    assert [each["kind"] for each in story.cast.see(ref).changes] == ["change"]


@pytest.mark.parametrize(("ground", "stands"), [("agreed", False), ("public_interest", True)])
def test_a_core_term_changes_only_where_going_on_would_do_harm(story: Story, ground: str, stands: bool) -> None:
    ref = story.contract()
    given = {"core_terms": ["服务期限"], "ground": ground}
    if stands:
        _change(story, **given)
        assert story.cast.see(ref).changes
        return
    with refused("contract-30d"):
        _change(story, **given)
