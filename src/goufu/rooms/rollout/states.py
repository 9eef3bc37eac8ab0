"""States of an implementation plan, of a county's application, and of a list of criteria."""

from goufu.core.states import State, States

PLAN_STATES = States(
    State("drafted", "Being drafted", "Being drafted"),
    State("submitted", "Awaits the province", "Under review"),
    State("returned", "Returned to the county", "Being revised", "held"),
    State("approved", "In force", "In force", "done"),
    State("replaced", "Replaced by a later version", "Replaced by a later version", "none", final=True),
)
READABLE = ("approved", "replaced")
"""States in which everybody may read a plan."""
AT_WORK = ("drafted", "submitted", "returned")
"""States in which county or province is still at work on a plan."""
CANDIDACY_STATES = States(
    State("studying", "Studying the plans of others", "Studying"),
    State("applied", "Applied, awaits the prefecture", "Applied"),
    State("opined", "Awaits the province's decision", "Applied"),
    State("returned", "Returned to be completed", "Applied", "held"),
    State("accepted", "Accepted, its plan is to be approved", "Accepted"),
    State("refused", "Refused", "Refused", "held", final=True),
    State("admitted", "Region of the programme", "Region of the programme", "done", final=True),
    State("withdrawn", "Withdrawn by the county", "Withdrawn", "none", final=True),
)
OPEN = ("studying", "applied", "opined", "returned", "accepted")
"""States in which a county's application is not over."""
CRITERIA_STATES = States(State("in_force", "Put up", "Put up", "done", final=True))
