"""The states of an opposition to an opening."""

from goufu.core.states import State, States

OPPOSITION_STATES = States(
    State("raised", "Raised, to be answered at once", "Raised, being answered"),
    State("answered", "Answered", "Answered", "done", final=True),
)
