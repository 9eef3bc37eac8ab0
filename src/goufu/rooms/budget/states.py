"""The states of a budget line."""

from goufu.core.states import State, States

LINE_STATES = States(
    State("drafted", "Drafted, to be confirmed by finance", "Being arranged"),
    State("returned", "Returned by finance", "Not arranged", "held", final=True),
    State("confirmed", "Confirmed, free to be committed", "Money set aside", "done"),
    State("committed", "Committed by a contract", "Committed by a contract", "done"),
    State("closed", "Spent in full", "Paid in full", "done", final=True),
)
