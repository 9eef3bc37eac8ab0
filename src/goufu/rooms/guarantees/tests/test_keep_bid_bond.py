"""Keeping a bidder's bond."""

from tests.bonding import Bonded
from tests.cast import turned_down
from tests.tendering import uscc_of

from goufu.core.exceptions import WrongOffice
from goufu.core.models import Entry
from goufu.rooms.guarantees.refusals import BondDoesNotFit


def test_on_a_ground_with_its_reason_and_by_the_head(bonded: Bonded) -> None:
    bonded.bonds_recorded()
    given = {"provider": uscc_of("beta"), "ground": "false_material", "reason": "业绩材料不实"}
    with turned_down(WrongOffice):
        bonded.cast.do("keep_bid_bond", bonded.cast.officer, bonded.bonds, **given)
    bonded.cast.do("keep_bid_bond", bonded.cast.head, bonded.bonds, **given)
    assert bonded.left() == {"alpha", "gamma"}
    with turned_down(BondDoesNotFit):
        bonded.cast.do("keep_bid_bond", bonded.cast.head, bonded.bonds, **given)


def test_a_ground_that_nobody_names_stays_on_the_file(bonded: Bonded) -> None:
    bonded.bonds_recorded()
    given = {"provider": uscc_of("gamma"), "ground": "another", "reason": "未参加座谈"}
    bonded.cast.do("keep_bid_bond", bonded.cast.head, bonded.bonds, **given)
    assert b'"rule":"bond-kept-grounds"' in bytes(Entry.objects.get(act="keep_bid_bond").body)
    assert b'"verdict":"warned"' in bytes(Entry.objects.get(act="keep_bid_bond").body)
