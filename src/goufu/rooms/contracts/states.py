"""States of a contract."""

from goufu.core.states import State, States

CONTRACT_STATES = States(
    State("drafted", "Drafted", "Contract in preparation"),
    State("signed_by_provider", "Signed by the provider", "Contract being signed"),
    State("signed", "Signed, to be published", "Contract signed"),
    State("published", "Published, to be filed", "Contract published"),
    State("filed", "Filed with finance", "Contract in force", "done"),
    State("completed", "Completed", "Contract completed", "done", final=True),
    State("terminated", "Ended before its time", "Contract ended before its time", "held", final=True),
    State("withdrawn", "Draft withdrawn", "Draft withdrawn", "none", final=True),
)
SIGNED = frozenset({"signed", "published", "filed", "completed"})
"""States in which both sides are bound."""
