"""The states of institutions, service items and imbalances."""

from goufu.core.states import State, States

INSTITUTION_STATES = States(State("kept", "Kept in the register", "Registered", "none"))

ITEM_STATES = States(
    State("entered", "Entered, to be tested", "To be tested"),
    State("suitable", "Suitable, conversion to be planned", "Suitable for purchase"),
    State("later", "Later, to be tested again", "Later", "held"),
    State("unsuitable", "Not suitable", "Not suitable for purchase", "held", final=True),
    State("planned", "Planned, before the joint conference", "Conversion planned"),
    State("in_transition", "Converted, entrusted in the transition", "Bought, in transition", "done"),
    State("competing", "Open to competition", "Bought in competition", "done", final=True),
)

IMBALANCE_STATES = States(
    State("raised", "Raised to the joint conference", "Before the joint conference", "late"),
    State("settled", "Settled by decision", "Settled", "done", final=True),
)
