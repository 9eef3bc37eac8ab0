"""A county outside the programme has studied another's plan and says that it is interested."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.parties.regions import region
from goufu.rooms.pilots.interface import designations
from goufu.rooms.rollout.candidacies import open_candidacy
from goufu.rooms.rollout.models import Candidacy, ImplementationPlan
from goufu.rooms.rollout.parts import PlanRef
from goufu.rooms.rollout.plans import programme_runs
from goufu.rooms.rollout.refusals import ApplicationDoesNotFit
from goufu.rooms.rollout.states import READABLE


class DeclareInterestInput(ActInput):
    """Whose plan was studied, and what for."""

    studied: Annotated[PlanRef, Field(title="Plan that was studied", min_length=3)]
    interest: Annotated[LongText, Field(title="What the county wants to do with it")]
    synthetic: Annotated[bool, Field(title="It is made up, for a demonstration")] = False


class DeclareInterest(Act[Candidacy, DeclareInterestInput]):
    """Declare interest in the programme."""

    opens = True
    repeats = True
    by = Authority("civil.officer")
    public = Publish("")
    routine = False
    asks_nothing = "A declaration of interest; no article measures it."

    def effect(self, case: Candidacy, given: DeclareInterestInput, moment: Moment, w: Writes) -> None:
        """Open the county's way into the programme."""
        plan = ImplementationPlan.objects.filter(ref=given.studied, state__in=READABLE).first()
        if plan is None:
            raise ApplicationDoesNotFit(
                "No published plan has the reference {ref}.", field="studied", ref=given.studied,
                cure="Choose one of the plans in force.",
            )  # fmt: skip
        programme_runs(plan.programme)
        _is_outside(case.region, plan.programme)
        w.change(
            case, programme=plan.programme, studied=plan.ref, organ=w.holder.organ, title=_title(case.region),
        )  # fmt: skip
        w.publish(studied_region=plan.region)


def _is_outside(code: str, programme: str) -> None:
    name, level = region(code).name_zh, region(code).level
    if level != "county":
        raise ApplicationDoesNotFit(
            "{name} is no county.", field="region", name=name,
            cure="Counties, districts and cities of their rank apply.",
        )  # fmt: skip
    if code in designations(programme):
        raise ApplicationDoesNotFit(
            "{name} is a region of the programme already.", field="region", name=name, cure="Nothing is left to do.",
        )  # fmt: skip
    if open_candidacy(code) is not None:
        raise ApplicationDoesNotFit(
            "{name} is on its way already.", field="region", name=name, cure="Go on with its application.",
        )  # fmt: skip


def _title(code: str) -> str:
    return f"{region(code).name_zh}试点申报"
