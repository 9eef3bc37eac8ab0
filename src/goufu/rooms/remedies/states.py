"""The states of a question, a challenge and a complaint."""

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

INQUIRY_STATES = States(
    State("asked", "Asked, to be answered", "Question to the purchaser"),
    State("answered", "Answered", "Question answered", "done", final=True),
)

COMPLAINT_STATES = States(
    State("lodged", "Lodged, to be examined", "Complaint received by finance"),
    State("to_correct", "To be corrected by the complainant", "Complaint received by finance"),
    State("accepted", "Taken up, copies to be sent", "Complaint under examination"),
    State("copied", "Copies sent, under examination", "Complaint under examination"),
    State("testing", "Test or expert review commissioned", "Complaint under examination"),
    State("refused", "Not taken up", "Complaint not taken up", "held", final=True),
    State("redirected", "Belongs to another department", "Complaint not taken up", "held", final=True),
    State("rejected", "Rejected", "Complaint rejected", "done", final=True),
    State("upheld", "Upheld", "Complaint upheld", "done", final=True),
    State("withdrawn", "Withdrawn by the complainant", "Complaint withdrawn", "none", final=True),
)
OPEN = frozenset({"lodged", "to_correct", "accepted", "copied", "testing"})
"""States in which a complaint waits for its decision."""
