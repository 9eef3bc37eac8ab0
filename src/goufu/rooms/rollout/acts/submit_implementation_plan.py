"""The county hands its plan in to the province: whole, or not at all."""

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import NoInput
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.rollout.models import ImplementationPlan
from goufu.rooms.rollout.parts import kept_parts, parts_of, whole


class SubmitImplementationPlan(Act[ImplementationPlan, NoInput]):
    """Submit the implementation plan."""

    states, leads_to = ("drafted",), "submitted"
    by = Authority("civil.officer")
    public = Publish("", "approve_implementation_plan")
    asks_nothing = "A county's own plan; what is checked is that no section is missing."

    def effect(self, case: ImplementationPlan, given: NoInput, moment: Moment, w: Writes) -> None:
        """Check that it is whole, and that what it borrows can still be read where it was borrowed."""
        whole(case)
        w.change(case, parts=kept_parts(parts_of(case)))
