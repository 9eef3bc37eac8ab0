"""The states of a policy document."""

from goufu.core.states import State, States

DOCUMENT_STATES = States(
    State("drafted", "Entered, not in force", "Not in force"),
    State("in_force", "In force", "In force", "done", final=True),
    State("refused", "Not put in force", "Not put in force", "held", final=True),
)
