"""Recording the bid bonds."""

from tests.bonding import Bonded
from tests.cast import Cast, refused, turned_down
from tests.contracting import Story
from tests.tendering import document, noticed

from goufu.core.exceptions import ActError
from goufu.core.models import Entry
from goufu.rooms.guarantees.models import BidBonds
from goufu.rooms.guarantees.refusals import BondDoesNotFit


def test_each_is_proved_by_a_file_of_the_opened_bid_and_nobody_else_reads_it(bonded: Bonded) -> None:
    with turned_down(BondDoesNotFit):
        bonded.bonds_recorded(letter=document("别处的保函（示例）"))
    bonded.bonds_recorded()
    assert bonded.left() == {"alpha", "beta", "gamma"}
    assert Entry.objects.get(act="record_bid_bonds").publish == "never"
    with turned_down(ActError):
        bonded.bonds_recorded()


def test_two_per_cent_at_most_not_in_cash_and_not_less_than_asked(bonded: Bonded) -> None:
    with refused("bid-bond-2pct"):
        bonded.bonds_recorded(amount_fen=1_200_001)
    with refused("bid-bond-2pct"):
        bonded.bonds_recorded(form="cash")
    with turned_down(BondDoesNotFit):
        bonded.bonds_recorded(amount_fen=599_999)
    bonded.bonds_recorded(amount_fen=1_200_000)


def test_before_the_opening_nothing_of_a_bond_is_kept(cast: Cast, log_apart: None) -> None:
    tender = noticed(cast)
    tender.bid(cast, "alpha", 52_000_000, files={"保函.txt": "保函".encode()})
    bond = {"bid": "BD-510322-AAAAAAAA", "form": "bank_letter", "number": "1", "amount_fen": 1, "letter": document()}
    with turned_down(ActError):
        cast.do("record_bid_bonds", cast.officer, tender=tender.ref, bonds=[bond])
    assert not BidBonds.objects.exists()


def test_where_the_documents_ask_for_none_nobody_gives_one(story: Story) -> None:
    tender, bond = story.cast.see(story.award).tender, {"bid": "BD-510322-AAAAAAAA", "form": "cheque", "number": "1"}
    given = {"tender": tender, "bonds": [{**bond, "amount_fen": 1, "letter": document()}]}
    with turned_down(BondDoesNotFit):
        story.cast.do("record_bid_bonds", story.cast.officer, **given)
