"""The states of an eligibility sheet."""

from goufu.core.states import State, States

ELIGIBILITY_STATES = States(
    State("drafted", "Drafted, to be approved", "Being examined"),
    State("approved", "Approved", "May be bought", "done", final=True),
    State("rejected", "Rejected", "May not be bought", "held", final=True),
)
