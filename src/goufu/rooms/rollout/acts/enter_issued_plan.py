"""A plan that was issued on paper is entered as it stands, with its document: it holds at once."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Line, Mark
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.parties.regions import region
from goufu.rooms.pilots.interface import designations
from goufu.rooms.rollout.models import ImplementationPlan
from goufu.rooms.rollout.parts import PlanMoneyGiven, PlanPartGiven, ProgrammeRef, kept_money, kept_parts, whole
from goufu.rooms.rollout.plans import nothing_at_work, programme_runs, put_in_force
from goufu.rooms.rollout.refusals import PlanDoesNotFit


class EnterIssuedPlanInput(ActInput):
    """The plan as it was issued."""

    programme: Annotated[ProgrammeRef, Field(title="Programme")]
    region: Annotated[str, Field(title="Division", pattern=r"^\d{6}$"), Mark("region")]
    title: Annotated[Line, Field(title="Title of the plan")]
    document: Annotated[Line, Field(title="Document it was issued with", description="Title and number.")]
    source: Annotated[str, Field(title="Where it was found", max_length=200)] = ""
    parts: Annotated[list[PlanPartGiven], Field(title="Parts", min_length=1, max_length=200)]
    money: Annotated[list[PlanMoneyGiven], Field(title="Money", min_length=1, max_length=100)]
    synthetic: Annotated[bool, Field(title="It is made up, for a demonstration")] = False


class EnterIssuedPlan(Act[ImplementationPlan, EnterIssuedPlanInput]):
    """Enter a plan as it was issued."""

    opens = True
    leads_to = "approved"
    repeats = True
    by = Authority("province.officer")
    public = Publish("")
    routine = False
    asks_nothing = "The plan was issued by its own document, which is named."

    def effect(self, case: ImplementationPlan, given: EnterIssuedPlanInput, moment: Moment, w: Writes) -> None:
        """Keep it whole, of a region of the programme."""
        programme_runs(given.programme)
        if given.region not in designations(given.programme):
            raise PlanDoesNotFit(
                "{name} is no region of this programme.", field="region", name=region(given.region).name_zh,
                cure="A county that is not in it drafts its plan and submits it.",
            )  # fmt: skip
        nothing_at_work(given.programme, given.region)
        w.change(
            case, programme=given.programme, title=given.title, document=given.document, source=given.source,
            parts=kept_parts(given.parts), money=kept_money(given.money), organ=w.holder.organ, approved_on=moment.day,
        )  # fmt: skip
        whole(case)
        w.change(case, version=put_in_force(case, w))
        w.publish(version=case.version)
