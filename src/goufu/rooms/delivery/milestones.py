"""Finding the milestone an act speaks of, and the money it has earned."""

from typing import Any

from goufu.rooms.delivery.models import Delivery, Milestone
from goufu.rooms.delivery.refusals import DeliveryDoesNotFit, MilestoneElsewhere
from goufu.rooms.delivery.states import EARNED, MilestoneState


def milestone_of(delivery: Delivery, place: int) -> Milestone:
    """The milestone at that place; `DeliveryDoesNotFit` when the contract has none."""
    found = delivery.milestones.filter(place=place).first()
    if found is None:
        raise DeliveryDoesNotFit(
            "The contract has no milestone {place}.", field="milestone", place=place,
            cure="Choose one of the contract.",
        )  # fmt: skip
    return found


def must_be(milestone: Milestone, *states: MilestoneState) -> None:
    """Refuse an act on a milestone that is not in one of these states."""
    if milestone.state not in states:
        raise _where_it_stands(milestone.place)[MilestoneState(milestone.state)]


def _where_it_stands(place: int) -> dict[MilestoneState, MilestoneElsewhere]:
    """Why a step does not fit, by the state the milestone is in."""
    about: dict[str, Any] = {"field": "milestone", "place": place}
    return {
        MilestoneState.PLANNED: MilestoneElsewhere(
            "Milestone {place} has not been reported yet.", cure="The provider reports it first.", **about
        ),
        MilestoneState.REPORTED: MilestoneElsewhere(
            "Milestone {place} is being inspected.", cure="Wait for the result of the acceptance.", **about
        ),
        MilestoneState.RECTIFYING: MilestoneElsewhere(
            "Milestone {place} is being put right.", cure="The provider reports it again first.", **about
        ),
        MilestoneState.ACCEPTED: MilestoneElsewhere(
            "Milestone {place} is accepted already.", cure="Go on with invoice and payment.", **about
        ),
        MilestoneState.PAID: MilestoneElsewhere(
            "Milestone {place} is paid already.", cure="Nothing is left to do for it.", **about
        ),
    }


def earned_fen(milestone: Milestone) -> int:
    """What the contract owes for it so far: all of it once accepted, nothing before."""
    return milestone.amount_fen if milestone.state in EARNED else 0


def others(delivery: Delivery, milestone: Milestone) -> list[Milestone]:
    """The other milestones of the delivery."""
    return [each for each in delivery.milestones.all() if each.pk != milestone.pk]
