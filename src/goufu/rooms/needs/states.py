"""The states of a need and of a purchase."""

from goufu.core.states import State, States

NEED_STATES = States(
    State("raised", "Raised, to be verified", "Raised"),
    State("verified", "Verified, to be put in order", "Verified"),
    State("prioritised", "Put in order, awaits a purchase", "Accepted"),
    State("adopted", "Adopted by a purchase", "Being met", "done", final=True),
    State("declined", "Declined, reason given", "Declined", "held", final=True),
)

PURCHASE_STATES = States(
    State("open", "Under way", "Purchase under way"),
    State("closed", "Archived", "Finished", "done", final=True),
    State("failed", "Failed, may be taken up again", "Failed", "held", final=True),
    State("divided", "Divided into lots, each bought by itself", "Divided into lots", "done", final=True),
)
