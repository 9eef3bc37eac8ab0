"""States of a delivery, and of its milestones."""

from goufu.core.fields import Titled
from goufu.core.states import State, States

DELIVERY_STATES = States(
    State("running", "Being delivered", "Service is being delivered"),
    State("accepted", "Accepted, to be paid", "Service accepted"),
    State("settled", "Settled", "Service accepted and paid", "done", final=True),
)


class MilestoneState(Titled):
    """Where a milestone stands."""

    PLANNED = "planned", "Planned"
    REPORTED = "reported", "Reported, to be inspected"
    RECTIFYING = "rectifying", "To be put right"
    ACCEPTED = "accepted", "Accepted"
    PAID = "paid", "Paid"


EARNED = frozenset({MilestoneState.ACCEPTED, MilestoneState.PAID})
"""States in which the instalment is owed or has been paid."""
