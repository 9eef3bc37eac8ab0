"""An accepted county with an approved plan becomes a region of the programme: its pilot starts."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CivilDate, Line
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.parties.regions import region
from goufu.rooms.rollout.models import Candidacy
from goufu.rooms.rollout.plans import plan_in_force
from goufu.rooms.rollout.refusals import ApplicationDoesNotFit


class AdmitRegionInput(ActInput):
    """Since when, by which document."""

    since: Annotated[CivilDate, Field(title="Since")]
    document: Annotated[Line, Field(title="Document that designates it")]


class AdmitRegion(Act[Candidacy, AdmitRegionInput]):
    """Admit the county to the programme."""

    states, leads_to = ("accepted",), "admitted"
    by = Authority("province.officer")
    not_by_who = ("apply_to_join", "give_application_opinion")
    public = Publish("")
    routine = False
    asks_nothing = "Which regions take part, the province decides by its own document."

    def effect(self, case: Candidacy, given: AdmitRegionInput, moment: Moment, w: Writes) -> None:
        """Its plan must be in force; then the programme takes it in."""
        plan = plan_in_force(case.programme, case.region)
        if plan is None:
            raise ApplicationDoesNotFit(
                "{name} has no approved plan.", field="region", name=region(case.region).name_zh,
                cure="Its plan is drafted, submitted and approved first.",
            )  # fmt: skip
        w.follow(
            "enter_admitted_region", case=case.programme, region=case.region, since=given.since.isoformat(),
            document=given.document, application=case.ref,
        )  # fmt: skip
        w.publish(plan=plan.ref)
        w.tell(case.organ, title=case.title, document=given.document)
