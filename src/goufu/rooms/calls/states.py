"""The states of a funding list."""

from goufu.core.states import State, States

FUNDING_STATES = States(
    State("listed", "Projects chosen, to be published", "Result being prepared"),
    State("published", "Published, oppositions are heard", "Projects chosen; oppositions are heard"),
    State("confirmed", "Confirmed, contracts to be drawn up", "Projects funded", "done", final=True),
)
