"""Keeping the bond for delivery."""

from tests.bonding import DELIVERY_BOND, Bonded
from tests.cast import turned_down

from goufu.core.exceptions import WrongOffice
from goufu.rooms.guarantees.tests.test_receive_delivery_bond import receive


def test_by_the_head_with_ground_and_reason(bonded: Bonded) -> None:
    bonded.contract(bond_fen=DELIVERY_BOND)
    ref, given = receive(bonded), {"ground": "contract_broken", "reason": "未按约服务，经催告未改"}
    with turned_down(WrongOffice):
        bonded.cast.do("keep_delivery_bond", bonded.cast.officer, ref, **given)
    bonded.cast.do("keep_delivery_bond", bonded.cast.head, ref, **given)
    row = bonded.cast.see(ref)
    assert (row.state, row.kept_for) == ("kept", "contract_broken")
