"""A draft can be taken back until both have signed."""

from tests.cast import turned_down
from tests.contracting import Story

from goufu.core.exceptions import WrongState


def withdraw(story: Story) -> str:
    return story.cast.do("withdraw_contract_draft", story.cast.officer, story.contract_ref, reason="金额录入有误")


def test_after_a_withdrawal_another_draft_can_be_drawn_up(story: Story) -> None:
    first = story.draft()
    withdraw(story)
    assert story.cast.state(first) == "withdrawn"
    assert story.cast.state(story.draft()) == "drafted"


def test_a_contract_signed_by_both_is_not_withdrawn(story: Story) -> None:
    story.draft()
    story.sign()
    with turned_down(WrongState):
        withdraw(story)
