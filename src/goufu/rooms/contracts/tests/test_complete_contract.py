"""A contract is completed by its last payment and by nothing else."""

from tests.cast import turned_down
from tests.contracting import PRICE, Story

from goufu.core.exceptions import WrongOffice
from goufu.core.public import public_entries
from goufu.rooms.contracts.disclosure import DISCLOSES


def test_the_last_payment_completes_the_contract(story: Story) -> None:
    story.contract()
    story.start()
    story.settle()
    contract = story.cast.see(story.contract_ref)
    entry = next(each for each in public_entries(contract.thread) if each.act == "complete_contract")
    assert contract.state == "completed"
    assert entry.known["paid_fen"] == PRICE
    assert DISCLOSES["complete_contract"](entry).tag == "contractTermination"


def test_nobody_completes_it_by_hand(story: Story) -> None:
    story.contract()
    with turned_down(WrongOffice):
        story.cast.do("complete_contract", story.cast.finance_officer, story.contract_ref, paid_fen=PRICE)
