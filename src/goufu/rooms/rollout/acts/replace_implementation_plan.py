"""A later version has come into force: the earlier one stays readable, and holds no more."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.rollout.models import ImplementationPlan


class ReplaceImplementationPlanInput(ActInput):
    """By which version."""

    replaced_by: Annotated[CaseRef, Field(title="Version that replaces it")]


class ReplaceImplementationPlan(Act[ImplementationPlan, ReplaceImplementationPlanInput]):
    """Replace the implementation plan by a later version."""

    states, leads_to = ("approved",), "replaced"
    by = Authority("province.officer")
    only_follows = ("approve_implementation_plan", "enter_issued_plan")
    public = Publish("")
    asks_nothing = "It follows from the approval of the later version."

    def effect(
        self, case: ImplementationPlan, given: ReplaceImplementationPlanInput, moment: Moment, w: Writes
    ) -> None:
        """Name the later version."""
        w.change(case, replaced_by=given.replaced_by)
