"""The states of the bid bonds of a tender, and of the bond for delivery of a contract."""

from goufu.core.states import State, States

BID_BONDS_STATES = States(
    State("held", "Held, losers' bonds to be given back", "Bid bonds held"),
    State("losers_back", "Losers' bonds given back, the winner's is held", "Losers' bid bonds given back"),
    State("settled", "All given back or kept", "Bid bonds settled", "done", final=True),
)
DELIVERY_BOND_STATES = States(
    State("held", "Held", "Bond for delivery held"),
    State("returned", "Given back", "Bond for delivery given back", "done", final=True),
    State("kept", "Kept, with its reason", "Bond for delivery kept", "held", final=True),
)
