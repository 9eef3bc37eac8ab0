"""States of a division."""

from goufu.core.states import State, States

DIVISION_STATES = States(
    State("divided", "Divided, each lot goes on by itself", "Divided into lots", "done", final=True),
)
