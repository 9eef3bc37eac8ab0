"""The states of eligibility sheets and of catalogue versions."""

from goufu.core.states import State, States

ELIGIBILITY_STATES = States(
    State("drafted", "Drafted, to be approved", "Being examined"),
    State("approved", "Approved", "May be bought", "done", final=True),
    State("rejected", "Rejected", "May not be bought", "held", final=True),
)

VERSION_STATES = States(
    State("drafted", "Drafted, to be argued and consulted on", "Being prepared"),
    State("published", "Published", "Published", "done", final=True),
    State("withdrawn", "Draft withdrawn", "Draft withdrawn", "held", final=True),
)
