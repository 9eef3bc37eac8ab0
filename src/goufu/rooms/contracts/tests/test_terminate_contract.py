"""A contract ends before its time."""

from typing import Any

import pytest
from tests.cast import refused, turned_down
from tests.contracting import Story
from tests.tendering import decided, document

from goufu.core.exceptions import WrongState
from goufu.core.models import Message
from goufu.rooms.contracts.interface import contract_view


def _terminate(story: Story, reason: str, **changes: Any) -> None:
    given = {
        "number": "终1号", "reason_code": reason, "facts": "服务对象整体搬迁", "settlement": "按已验收里程碑结算",
        "handover": "由镇政府指派人员接续探访", "text": document("终止公告（示例）"), **changes,
    }  # fmt: skip
    decided(story.cast, "terminate_contract", story.cast.head, story.contract_ref, story.contract_ref, **given)


@pytest.mark.parametrize("reason", ["public_interest", "award_fell", "agreed", "breach"])
def test_it_ends_for_a_reason_and_never_at_will(story: Story, reason: str) -> None:
    ref = story.contract()
    with refused("no-unilateral-change"):
        _terminate(story, "not_wanted")
    _terminate(story, reason)
    contract = story.cast.see(ref)
    assert (contract.state, contract.termination) == ("terminated", reason)
    assert Message.objects.filter(notice="terminate_contract", organ="alpha").exists()
    view = contract_view(ref)
    assert view is not None
    assert not view.is_signed


def test_what_has_ended_is_not_ended_again(story: Story) -> None:
    story.contract()
    _terminate(story, "agreed")
    with turned_down(WrongState):
        _terminate(story, "agreed")
