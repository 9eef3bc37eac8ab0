"""A copy of the contract lies with finance within seven working days."""

from tests.cast import turned_down
from tests.contracting import Story

from goufu.core.exceptions import BadInput, WrongState
from goufu.core.models import RunningClock


def test_filing_keeps_the_number_and_meets_its_clock(story: Story) -> None:
    story.contract()
    contract = story.cast.see(story.contract_ref)
    assert (contract.state, contract.filing_number) == ("filed", "富财合备1号")
    assert RunningClock.objects.get(kind="contract_filing").met_on is not None


def test_a_contract_is_filed_under_a_number(story: Story) -> None:
    story.draft()
    story.sign()
    story.publish()
    with turned_down(BadInput):
        story.cast.do("file_contract", story.cast.officer, story.contract_ref, filing_number=" ")


def test_a_draft_is_not_filed(story: Story) -> None:
    story.draft()
    with turned_down(WrongState):
        story.cast.do("file_contract", story.cast.officer, story.contract_ref, filing_number="1")
