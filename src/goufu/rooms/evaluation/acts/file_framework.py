"""A copy of the framework agreement goes to finance; the clock that the agreement started is met."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Line
from goufu.core.writes import Writes
from goufu.law.questions.framework_filing import FrameworkFiling
from goufu.parties.authority import Authority
from goufu.rooms.evaluation.framework import clock_must_run
from goufu.rooms.evaluation.models import Framework


class FileFrameworkInput(ActInput):
    """What finance wrote on the copy."""

    filing_number: Annotated[Line, Field(title="Filing number of finance")]


class FileFramework(Act[Framework, FileFrameworkInput]):
    """File a copy of the framework agreement with finance."""

    states = ("running", "inviting")
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("procurement")
    stops = (FrameworkFiling,)
    asks_nothing = "The law sets a time for filing, which the clock keeps; it sets no other condition."

    def effect(self, case: Framework, given: FileFrameworkInput, moment: Moment, w: Writes) -> None:
        clock_must_run(case, "framework_filing")
        w.publish(tender=case.tender)
