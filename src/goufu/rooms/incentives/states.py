"""States of a credit event."""

from goufu.core.states import State, States

CREDIT_STATES = States(
    State("entered", "Entered in the credit record", "Entered in the credit record", "done", final=True),
)
