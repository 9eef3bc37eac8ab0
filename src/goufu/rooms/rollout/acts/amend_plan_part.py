"""A part of a plan that is being drafted is written anew, added, or left out."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CivilDate
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.rollout.kinds import PlanSection
from goufu.rooms.rollout.models import ImplementationPlan
from goufu.rooms.rollout.parts import PlanPartGiven, PlanRef, kept_parts, parts_of
from goufu.rooms.rollout.refusals import PlanDoesNotFit


class AmendPlanPartInput(ActInput):
    """The part as it shall stand."""

    section: Annotated[PlanSection, Field(title="Section")]
    number: Annotated[int, Field(title="Number in its section", ge=1, le=99, strict=True)]
    text: Annotated[
        str, Field(title="What the plan says", description="Empty: the part is left out.", max_length=20_000)
    ] = ""
    text_en: Annotated[str, Field(title="The same in English", max_length=20_000)] = ""
    unit: Annotated[str, Field(title="Unit in charge", max_length=200)] = ""
    due: Annotated[CivilDate | None, Field(title="To be done by")] = None
    borrowed_from: Annotated[PlanRef, Field(title="Borrowed from the plan")] = ""
    borrowed_number: Annotated[int | None, Field(title="Its number there", ge=1, le=99)] = None


class AmendPlanPart(Act[ImplementationPlan, AmendPlanPartInput]):
    """Amend a part of the plan."""

    states, leads_to = ("drafted", "returned"), "drafted"
    by = Authority("civil.officer")
    public = Publish("", "approve_implementation_plan")
    routine = False
    asks_nothing = "A county's own plan; the province reviews it before it holds."

    def effect(self, case: ImplementationPlan, given: AmendPlanPartInput, moment: Moment, w: Writes) -> None:
        """Put the part in its place, or take it out."""
        place = (given.section, given.number)
        others = [each for each in parts_of(case) if (each.section, each.number) != place]
        if not given.text.strip():
            if len(others) == len(case.parts):
                raise PlanDoesNotFit(
                    "The section has no part {number} that could be left out.", field="number", number=given.number,
                    cure="Name a part that is there, or say what the part shall be.",
                )  # fmt: skip
            w.change(case, parts=kept_parts(others))
            return
        w.change(case, parts=kept_parts([*others, PlanPartGiven.model_validate(given.model_dump())]))
