"""The states of a challenge."""

from goufu.core.states import State, States

CHALLENGE_STATES = States(
    State(
        "raised",
        "Raised, to be answered",
        "Challenge under examination",
    ),
    State(
        "answered",
        "Upheld and answered",
        "Challenge upheld",
        "done",
        final=True,
    ),
    State(
        "dismissed",
        "Dismissed with reasons",
        "Challenge dismissed",
        "done",
        final=True,
    ),
    State(
        "withdrawn",
        "Withdrawn by the challenger",
        "Challenge withdrawn",
        "none",
        final=True,
    ),
)
