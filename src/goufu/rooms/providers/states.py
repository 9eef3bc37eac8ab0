"""The states of a provider in the register."""

from goufu.core.states import State, States

PROVIDER_STATES = States(
    State("registered", "Registered", "Registered", "done"),
    State("suspended", "Ordered to stop activity", "Suspended", "held"),
)
