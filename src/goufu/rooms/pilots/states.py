"""States of the programme, of a region's list, of an item, and of a statement of coverage."""

from goufu.core.states import State, States

PROGRAMME_STATES = States(State("open", "Under way", "Pilot under way"))
LIST_STATES = States(State("in_force", "In force", "In force"))
ITEM_STATES = States(
    State("not_started", "Not started", "Not started", "none"),
    State("under_way", "Under way", "Under way"),
    State("submitted", "Done, awaits the prefecture", "Done, under review"),
    State("reviewed", "Done, awaits the province", "Done, under review"),
    State("appraised", "Appraised, to be closed", "Done, appraised", "done"),
    State("returned", "Returned for correction", "Being corrected", "held"),
    State("adjustment_requested", "Adjustment requested", "Adjustment requested", "held"),
    State("closed", "Closed", "Done", "done", final=True),
    State("dropped", "Dropped from the list", "Dropped from the list", "none", final=True),
)
COVERAGE_STATES = States(State("stated", "Stated", "Stated", "done", final=True))
DONE = frozenset({"submitted", "reviewed", "appraised", "closed"})
"""States in which the county says, or shows, that an item is done."""
OWED = ("not_started", "under_way", "returned")
"""States in which the county owes the next step."""
