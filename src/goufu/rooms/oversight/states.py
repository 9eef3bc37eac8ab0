"""The states of an archived file."""

from goufu.core.states import State, States

ARCHIVE_STATES = States(
    State("kept", "Kept", "Archived", "done", final=True),
)
