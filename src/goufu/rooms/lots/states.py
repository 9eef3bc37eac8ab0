"""States of a lotting."""

from goufu.core.states import State, States

LOTTING_STATES = States(
    State("divided", "Divided, each lot goes on by itself", "Divided into lots", "done", final=True),
)
