"""The states of documents, bodies, topics, meetings and follow-up tasks."""

from goufu.core.states import State, States

DOCUMENT_STATES = States(
    State("drafted", "Entered, not in force", "Not in force"),
    State("in_force", "In force", "In force", "done"),
    State("repealed", "Repealed", "Repealed", "none", final=True),
    State("refused", "Not put in force", "Not put in force", "held", final=True),
)
BODY_STATES = States(
    State("sitting", "Sitting", "Sitting", "done"),
    State("dissolved", "Dissolved", "Dissolved", "none", final=True),
)
TOPIC_STATES = States(
    State("submitted", "Submitted, papers to be checked", "Submitted"),
    State("ready", "Papers complete, waits for the agenda", "Submitted"),
    State("listed", "On the agenda", "On the agenda"),
    State("agreed", "Agreed to", "Agreed to", "done", final=True),
    State("changed", "Agreed to with changes", "Agreed to with changes", "done", final=True),
    State("sent_back", "Sent back", "Sent back", "held", final=True),
    State("declined", "Declined", "Declined", "held", final=True),
)
AGREED = frozenset({"agreed", "changed"})
"""States of a topic that hold a decision in favour."""
DECIDED = AGREED | {"sent_back", "declined"}
MEETING_STATES = States(
    State("planned", "Planned, agenda open", "Planned"),
    State("called", "Called", "Called"),
    State("held", "In session", "In session"),
    State("written", "Minutes drawn up, to be signed", "Held"),
    State("signed", "Minutes signed", "Minutes signed", "done", final=True),
    State("cancelled", "Cancelled", "Cancelled", "none", final=True),
)
TASK_STATES = States(
    State("given", "Under way", "Under way"),
    State("reported", "Reported on, to be looked at", "Under way"),
    State("escalated", "Before the leadership group", "Under way", "late"),
    State("closed", "Closed", "Closed", "done", final=True),
)
