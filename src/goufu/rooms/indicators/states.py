"""States of an indicator tree, of a county's list of places, and of a reported figure."""

from goufu.core.states import State, States

TREE_STATES = States(State("in_force", "In force", "In force", "done", final=True))
PLACES_STATES = States(State("listed", "Listed", "Listed", "done", final=True))
REPORT_STATES = States(State("reported", "Reported", "Reported", "done", final=True))
