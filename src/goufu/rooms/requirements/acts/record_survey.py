"""What the market said when it was asked."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CivilDate, Line, LongText, Private
from goufu.core.writes import Writes
from goufu.law.questions.demand_surveyed import DemandSurveyed
from goufu.parties.authority import Authority
from goufu.rooms.requirements.models import Requirement


class RecordSurveyInput(ActInput):
    """Who was asked, and what came out."""

    surveyed_on: Annotated[CivilDate, Field(title="Survey ended on")]
    bodies: Annotated[list[Line], Private, Field(title="Market bodies asked", min_length=1, max_length=40)]
    findings: Annotated[LongText, Field(title="Findings")]


class RecordSurvey(Act[Requirement, RecordSurveyInput]):
    """Record the demand survey."""

    states = ("drafted",)
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("procurement", "open_public_consultation")

    def asks(self, case: Requirement, given: RecordSurveyInput, moment: Moment) -> Iterator[DemandSurveyed]:
        yield DemandSurveyed(
            public_service=case.public_service,
            amount=case.ceiling_fen,
            market_bodies=len(set(given.bodies)),
            surveyed_on=given.surveyed_on,
            fixed_on=moment.day,
        )

    def effect(self, case: Requirement, given: RecordSurveyInput, moment: Moment, w: Writes) -> None:
        w.change(case, surveyed_on=given.surveyed_on, market_bodies=len(set(given.bodies)))
        w.publish(market_bodies=len(set(given.bodies)))
