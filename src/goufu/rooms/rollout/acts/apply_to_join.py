"""A county applies: what it wants, what it typed, and beside it what the platform computed of it that day."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CivilDate, FileRef, Group, Line, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.rollout.criteria import criteria_in_force
from goufu.rooms.rollout.models import Candidacy
from goufu.rooms.rollout.readiness import base_data, readiness_of
from goufu.rooms.rollout.refusals import ApplicationDoesNotFit


class StatedFigureGiven(Group):
    """A figure that no record of the platform tells."""

    what: Annotated[Line, Field(title="What is counted")]
    value: Annotated[Line, Field(title="Value, with its unit")]
    source: Annotated[Line, Field(title="Source of the figure")]
    as_of: Annotated[CivilDate, Field(title="As of")]


class ApplyToJoinInput(ActInput):
    """What the county applies with."""

    reasons: Annotated[LongText, Field(title="Why the county applies")]
    undertakings: Annotated[LongText, Field(title="What it undertakes to do")]
    stated: Annotated[list[StatedFigureGiven], Field(title="Base data that the platform cannot compute", max_length=50)]
    papers: Annotated[list[FileRef], Field(title="Papers of the application")] = []


class ApplyToJoin(Act[Candidacy, ApplyToJoinInput]):
    """Apply to join the programme."""

    states, leads_to = ("studying", "returned"), "applied"
    by = Authority("civil.officer")
    public = Publish("", "decide_application")
    asks_nothing = "Counties apply on their own initiative; the province's criteria are looked at when it decides."

    def effect(self, case: Candidacy, given: ApplyToJoinInput, moment: Moment, w: Writes) -> None:
        """Compute what can be computed, and keep it beside what was typed."""
        criteria, ready = criteria_in_force(moment.day), readiness_of(case.region, moment.day)
        if late := next((each for each in given.stated if each.as_of > moment.day), None):
            raise ApplicationDoesNotFit(
                "“{what}” is dated {day}, which is still to come.", field="stated", what=late.what, day=late.as_of,
                cure="Give the day on which the figure was known.",
            )  # fmt: skip
        assert ready is not None
        w.change(
            case, reasons=given.reasons, undertakings=given.undertakings, criteria=criteria.ref,
            stated=[each.model_dump(mode="json") for each in given.stated], applied_on=moment.day,
            computed=base_data(case.region, moment.day), parts=[each.as_json() for each in ready.parts],
            readiness_bp=ready.index_bp, agrees=None, opinion="", organ=w.holder.organ,
        )  # fmt: skip
        w.publish(criteria=criteria.ref, computed=case.computed, parts=case.parts, readiness_bp=case.readiness_bp)
