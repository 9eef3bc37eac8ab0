"""The bond for delivery."""

from typing import Any

from tests.bonding import DELIVERY_BOND, Bonded
from tests.cast import refused, turned_down
from tests.contracting import PRICE
from tests.tendering import document

from goufu.rooms.guarantees.interface import delivery_bond_of
from goufu.rooms.guarantees.refusals import BondDoesNotFit


def receive(bonded: Bonded, **changes: Any) -> str:
    """The bond, received as a letter of a bank."""
    letter = {"form": "bank_letter", "number": "保函（示例）1号", "amount_fen": DELIVERY_BOND, "back_days": 15}
    given = {"contract": bonded.contract_ref, "letter": document("履约保函（示例）"), **letter, **changes}
    return bonded.cast.do("receive_delivery_bond", bonded.cast.officer, **given)


def test_ten_per_cent_at_most_not_in_cash_and_letters_are_accepted(bonded: Bonded) -> None:
    bonded.contract(bond_fen=DELIVERY_BOND)
    with refused("perf-bond-10pct"):
        receive(bonded, amount_fen=PRICE // 10 + 1)
    with refused("perf-bond-10pct"):
        receive(bonded, form="cash")
    with turned_down(BondDoesNotFit):  # the duty to accept letters is of June 2025; this purchase is older
        receive(bonded, form="insurance_letter", accepted=False)
    receive(bonded, form="insurance_letter")
    found = delivery_bond_of(bonded.contract_ref)
    assert found is not None
    assert (found.amount_fen, found.state, found.due) == (DELIVERY_BOND, "held", None)
    with turned_down(BondDoesNotFit):
        receive(bonded)


def test_a_contract_without_a_bond_asks_for_none(bonded: Bonded) -> None:
    bonded.contract()
    with turned_down(BondDoesNotFit):
        receive(bonded)
