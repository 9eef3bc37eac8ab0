"""States of an experience card, of its adoption elsewhere, and of a county's templates."""

from goufu.core.states import State, States

CARD_STATES = States(
    State("drafted", "Awaits the prefecture", "Being written", "none"),
    State("reviewed", "Awaits the province", "Under review"),
    State("selected", "Selected, to be published", "Under review"),
    State("published", "Published", "Published", "done"),
    State("returned", "Returned for correction", "Being written", "held"),
    State("withdrawn", "Withdrawn", "Withdrawn", "none", final=True),
)
TEMPLATE_STATES = States(State("in_force", "In force", "In force", "done", final=True))
ADOPTION_STATES = States(
    State("adopted", "Adopted, report awaited", "Adopted"),
    State("reported", "Adopted, report given", "Adopted, report given", "done"),
)
