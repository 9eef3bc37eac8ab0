"""Finding the milestone an act speaks of, and the money it has earned."""

from goufu.core.exceptions import BadInput, WrongState
from goufu.rooms.delivery.models import Delivery, Milestone
from goufu.rooms.delivery.states import EARNED, MilestoneState


def milestone_of(delivery: Delivery, place: int) -> Milestone:
    """The milestone at that place; `BadInput` when the contract has none."""
    found = delivery.milestones.filter(place=place).first()
    if found is None:
        raise BadInput(
            "The contract has no milestone {place}.", field="milestone", place=place,
            cure="Choose one of the contract.",
        )  # fmt: skip
    return found


def must_be(milestone: Milestone, *states: MilestoneState) -> None:
    """Refuse an act on a milestone that is not in one of these states."""
    if milestone.state not in states:
        raise WrongState(
            "Milestone {place} is “{state}”; this is done when it is {states}.", field="milestone",
            place=milestone.place, state=MilestoneState(milestone.state).title_en,
            states=", ".join(f"“{each.title_en}”" for each in states),
            cure="Look at the milestone: it may have moved on.",
        )  # fmt: skip


def earned_fen(milestone: Milestone) -> int:
    """What the contract owes for it so far: all of it once accepted, nothing before."""
    return milestone.amount_fen if milestone.state in EARNED else 0


def others(delivery: Delivery, milestone: Milestone) -> list[Milestone]:
    """The other milestones of the delivery."""
    return [each for each in delivery.milestones.all() if each.pk != milestone.pk]
